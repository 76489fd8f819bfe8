import type { Gazetteer } from '../../../language/places/gazetteer.ts';
import { shortPlaceName, type Place } from '../../../language/places/place.ts';
import type { ReportSummary } from '../../../library/report.ts';
import { nationAsOneWhoActs } from './acts-as-nation.ts';

const ofReports = new WeakMap<readonly ReportSummary[], readonly Place[]>();

/** The places that reports are from; the same array for the same reports. */
export function placesWithReports(
  reports: readonly ReportSummary[],
  gazetteer: Gazetteer,
): readonly Place[] {
  const before = ofReports.get(reports);
  if (before) return before;
  const codes = new Set(reports.flatMap(({ regionCode }) => regionCode ?? []));
  const places = [...codes].flatMap((code) => gazetteer.byCode(code) ?? []);
  ofReports.set(reports, places);
  return places;
}

/** A way to write a place: its name, its short name, either after those of an outer place. */
export type PlaceWriting = { readonly place: Place; readonly words: string };

const writingsOf = new WeakMap<readonly Place[], ReadonlyMap<string, readonly PlaceWriting[]>>();

/** The writings that begin with a character, longest first: thousands of places are no search. */
export function placeWritings(known: readonly Place[], first: string): readonly PlaceWriting[] {
  const writings = writingsOf.get(known) ?? writingsByFirst(known);
  writingsOf.set(known, writings);
  return writings.get(first) ?? [];
}

function writingsByFirst(known: readonly Place[]): ReadonlyMap<string, readonly PlaceWriting[]> {
  const all = known
    .flatMap((place) => writings(place).map((words) => ({ place, words })))
    .toSorted((a, b) => b.words.length - a.words.length);
  const byFirst = new Map<string, PlaceWriting[]>();
  for (const writing of all) {
    const first = writing.words.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), writing]);
  }
  return byFirst;
}

const nationNames = [
  ...['全国', '国务院', '我国', '国家层面', '中央层面', '全国层面'],
  ...['咱们国家', '我们国家', '咱国家', '咱们国', '全中国'],
  nationAsOneWhoActs,
];

/** 津南辛庄: an outer place before its inner one only says where that lies. */
function writings({ level, name, path }: Place): readonly string[] {
  if (level === 'nation') return nationNames;
  const own = [name, shortPlaceName(name)];
  const outer = path.slice(0, -1).flatMap((around) => [around, shortPlaceName(around)]);
  return [...new Set([...own, ...outer.flatMap((before) => own.map((words) => before + words))])];
}
