import type { Gazetteer } from '../../language/places/gazetteer.ts';
import type { Place } from '../../language/places/place.ts';
import { readTable } from '../../language/read-table.ts';

let loaded: readonly Renamed[] | undefined;

type Renamed = {
  readonly old: string;
  /** What it is called now; of a place that went into another, what lies around it. */
  readonly code: string;
  readonly fate: string;
};

/** Places that go by another name today, or were joined with others, as data. */
function renamedPlaces(): readonly Renamed[] {
  loaded ??= [
    ...readTable(new URL('./renamed-places.tsv', import.meta.url), [
      ...(['old', 'code', 'fate', 'example'] as const),
    ]),
  ];
  return loaded;
}

/** Whether a phrase ends with this very name: 茶陵县 is no 陵县, 德州市陵县 is. */
function isCalled(old: string, phrase: string, gazetteer: Gazetteer): boolean {
  if (!phrase.endsWith(old)) return false;
  const around = phrase.slice(0, -old.length);
  return /^$|[省市区州盟]$/u.test(around) || gazetteer.called(around).length > 0;
}

/**
 * The place that a phrase names by a name of earlier years: 襄樊市 is 襄阳市 now. One that was joined
 * with others (崇文区) stays what it was, without a code: its reports are not those of 东城区.
 */
export function renamedPlace(gazetteer: Gazetteer, phrase: string): Place | undefined {
  const found = renamedPlaces().find(({ old }) => isCalled(old, phrase, gazetteer));
  const now = found && gazetteer.byCode(found.code);
  if (!now || found.fate === 'renamed') return now;
  return { code: '', name: found.old, level: 'county', path: [...now.path, found.old] };
}
