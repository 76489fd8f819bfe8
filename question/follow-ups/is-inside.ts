import type { PlaceLevel } from '../../language/places/place.ts';
import type { Slots } from '../slots/slots.ts';
import type { Group } from '../task.ts';

/** 哪个街道 after a question about a district is one of that district's. */
export function isInside({ levels = [] }: Group, { places }: Slots): boolean {
  return places.some(
    ({ place: { level } }) =>
      level !== 'nation' &&
      levels.length > 0 &&
      levels.every((inner) => ranks.indexOf(inner) > ranks.indexOf(level)),
  );
}

const ranks: readonly PlaceLevel[] = ['nation', 'province', 'prefecture', 'county', 'township'];
