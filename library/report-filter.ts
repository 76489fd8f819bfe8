import { liesWithin, type PlaceLevel } from '../language/places/place.ts';
import { publicCollection } from './collections.ts';
import type { DocumentKind, ReportSummary } from './report.ts';

/**
 * Which reports are meant, by what they say of themselves: each field narrows further, an empty list
 * finds none, and a filter without fields means all. It grows with what is asked, never with the
 * library.
 */
export type ReportFilter = {
  /** What whoever asks may read. */
  readonly collections?: readonly string[] | undefined;
  /** At most a thousand. */
  readonly reportIds?: readonly string[] | undefined;
  readonly kinds?: readonly DocumentKind[] | undefined;
  /** Codes of the places themselves. */
  readonly placeCodes?: readonly string[] | undefined;
  /** Codes of places in which they lie, or which they are. */
  readonly placePrefixes?: readonly string[] | undefined;
  readonly levels?: readonly PlaceLevel[] | undefined;
  /** Names of places in which they lie, or which they are: what a client's filter says. */
  readonly regions?: readonly string[] | undefined;
  readonly planYears?: readonly number[] | undefined;
  readonly reviewYears?: readonly number[] | undefined;
  /** Years that they plan or review. */
  readonly years?: readonly number[] | undefined;
};

/** `meetsFilter(reportOfJinghai, { placePrefixes: ['12'] }) // => true`: it lies in 天津市. */
export function meetsFilter(report: ReportSummary, filter: ReportFilter): boolean {
  return tests.every((test) => test(report, filter));
}

type Test = (report: ReportSummary, filter: ReportFilter) => boolean;

const tests: readonly Test[] = [
  ({ collection = publicCollection }, { collections }) => isAmong(collection, collections),
  ({ id }, { reportIds }) => isAmong(id, reportIds),
  ({ kind }, { kinds }) => isAmong(kind, kinds),
  ({ level }, { levels }) => isAmong(level, levels),
  ({ regionCode }, { placeCodes }) => isAmong(regionCode, placeCodes),
  ({ planYear }, { planYears }) => isAmong(planYear, planYears),
  ({ reviewYear }, { reviewYears }) => isAmong(reviewYear, reviewYears),
  ({ planYear, reviewYear }, { years }) => isAmong(planYear, years) || isAmong(reviewYear, years),
  ({ regionPath }, { regions }) => !regions || regions.some((one) => regionPath.includes(one)),
  ({ regionCode: code }, { placePrefixes }) =>
    !placePrefixes || (code !== null && placePrefixes.some((around) => liesWithin(code, around))),
];

function isAmong<Value>(value: Value | null, wanted: readonly Value[] | undefined): boolean {
  return wanted === undefined || (value !== null && wanted.includes(value));
}
