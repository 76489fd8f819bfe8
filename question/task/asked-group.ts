import type { Slots } from '../slots/slots.ts';
import type { Group } from '../task.ts';
import { placesNamed } from './pair-operands.ts';

/**
 * The places that are asked about together: a group that is named, the places named one by one, or
 * all places, where neither places nor times nor things are told apart by what is asked.
 */
export function askedGroup(slots: Slots): Group | undefined {
  const [group] = slots.groups;
  if (group) return plainGroup(group);
  const named = placesNamed(slots).map(({ place }) => place);
  if (named.length > 1) return { name: named.map(({ name }) => name).join('、'), members: named };
  const isOfPlaces =
    named.length === 0 && slots.periods.length < 2 && slots.things.listed.length < 2;
  return isOfPlaces ? { name: '各地' } : undefined;
}

/** A group without where it stands in the question. */
export function plainGroup({ name, members, levels, within }: Group): Group {
  return {
    name,
    ...(members && { members }),
    ...(levels && { levels }),
    ...(within && { within }),
  };
}
