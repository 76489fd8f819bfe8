import { liesWithin, type Place } from '../language/places/place.ts';
import type { ReportSummary } from '../library/report.ts';
import type { PlanPeriod } from '../language/years/plan-periods.ts';
import type { Question } from '../question/question.ts';
import type { TaskName } from '../question/task.ts';

/** Filters a client sets beside the question; each narrows further. */
export type SearchFilters = {
  readonly regions?: readonly string[] | undefined;
  readonly years?: readonly number[] | undefined;
  readonly reportIds?: readonly string[] | undefined;
};

/** Which reports a question is put to, or why none can answer it. */
export type NarrowedReports =
  | {
      readonly outcome: 'narrowed';
      readonly reports: readonly ReportSummary[];
      /** Places without a report of their own: an outer place's report must name them. */
      readonly mustName: readonly Place[];
    }
  | {
      readonly outcome: 'no_place';
      readonly place: Place;
      readonly reports: readonly ReportSummary[];
    }
  | {
      readonly outcome: 'no_year';
      readonly years: readonly number[];
      readonly reports: readonly ReportSummary[];
    };

/**
 * Narrows the reports to the places and years of a question. `namesYear` tells whether the words
 * of some report of these name a year (到2027年 stands in a report that plans 2023).
 */
export function narrowReports(
  all: readonly ReportSummary[],
  question: Question,
  options: {
    readonly filters?: SearchFilters | undefined;
    readonly namesYear: (year: number, reports: readonly ReportSummary[]) => boolean;
  },
): NarrowedReports {
  const allowed = filterReports(ofSpeakers(all, question), options.filters);
  const { reports, mustName, missing } = ofPlaces(allowed, question.places);
  if (missing && reports.length === 0)
    return { outcome: 'no_place', place: missing, reports: allowed };
  if (mustName.length === 0 && namesAbsentReport(reports, question))
    return { outcome: 'no_year', years: question.reportYears, reports };
  const ofYears = reportsOfYears(reports, question);
  if (ofYears.length > 0) return { outcome: 'narrowed', reports: ofYears, mustName };
  const named = question.years.some((year) => options.namesYear(year, reports));
  if (named) return { outcome: 'narrowed', reports, mustName };
  // An article is of no year, and may tell of a place that has no report of its own.
  const articles = reports.filter(({ planYear }) => planYear === null);
  if (mustName.length > 0 && articles.length > 0)
    return { outcome: 'narrowed', reports: articles, mustName };
  return { outcome: 'no_year', years: question.years, reports };
}

/**
 * What a speaker gave; of a place that is named and that the speaker never spoke for, its own; of a
 * year in which no report is known to be the speaker's, all.
 */
function ofSpeakers(
  all: readonly ReportSummary[],
  { reportIds, places, reportYears }: Question,
): readonly ReportSummary[] {
  const given = all.filter(({ id }) => reportIds.includes(id));
  const isOfYear = given.some(
    ({ planYear }) => planYear !== null && reportYears.includes(planYear),
  );
  if (reportYears.length > 0 && !isOfYear) return all;
  const codes = new Set(places.map(({ code }) => code));
  const isElsewhere =
    codes.size > 0 && !given.some(({ regionCode }) => codes.has(regionCode ?? ''));
  return reportIds.length === 0 || isElsewhere ? all : given;
}

/** The reports that a client’s filters let through. */
export function filterReports(
  all: readonly ReportSummary[],
  filters: SearchFilters | undefined,
): readonly ReportSummary[] {
  const { regions, years, reportIds } = filters ?? {};
  return all.filter(
    (report) =>
      (!regions?.length || regions.some((region) => report.regionPath.includes(region))) &&
      (!years?.length || years.some((year) => coversYear(report, year))) &&
      (!reportIds?.length || reportIds.includes(report.id)),
  );
}

type PlacedReports = {
  readonly reports: readonly ReportSummary[];
  readonly mustName: readonly Place[];
  readonly missing: Place | undefined;
};

function ofPlaces(all: readonly ReportSummary[], places: readonly Place[]): PlacedReports {
  if (places.length === 0) return { reports: all, mustName: [], missing: undefined };
  const own = places.map((place) => all.filter(({ regionCode }) => regionCode === place.code));
  const without = places.filter((_, index) => own[index]?.length === 0);
  const outer = without.flatMap((place) => nearestOuter(all, place));
  const reports = [...new Set([...own.flat(), ...outer])];
  return { reports, mustName: without, missing: without[0] };
}

// 台湾, 香港 and 澳门: nobody gives such a report there, and those of the nation tell of them.
const withoutSuchReports = /^(?:71|81|82)/u;

/** Reports of the closest place around one that has none, and articles, which may tell of it. */
function nearestOuter(all: readonly ReportSummary[], place: Place): readonly ReportSummary[] {
  const toldByNation = withoutSuchReports.test(place.code);
  const around = all.filter(
    ({ regionCode }) =>
      regionCode !== null &&
      (regionCode !== '0' || toldByNation) &&
      liesWithin(place.code, regionCode),
  );
  const closest = Math.max(0, ...around.map(({ regionCode }) => regionCode?.length ?? 0));
  const outer = around.filter(({ regionCode }) => regionCode?.length === closest);
  return [...outer, ...all.filter(({ kind }) => kind !== 'report')];
}

/**
 * Whether a place's report is asked for by its year (河南省2001年政府工作报告) and none of that year is
 * here: what the next one says in review is not what that one said.
 */
function namesAbsentReport(
  reports: readonly ReportSummary[],
  { places, reportYears, task }: Question,
): boolean {
  if (places.length === 0 || reportYears.length === 0 || !ofOneReport.has(task.do)) return false;
  return !reports.some((report) => reportYears.some((year) => mayBeOfYear(report, year)));
}

/** What is asked of one report; the others name a report for each of their places. */
const ofOneReport: ReadonlySet<TaskName> = new Set([
  ...(['value', 'verify', 'inventory', 'define', 'list', 'summarise', 'find'] as const),
]);

/** A report is called by the year it plans, or by that in which it was given; so it may be where no day is known. */
function mayBeOfYear({ planYear, reviewYear, date }: ReportSummary, year: number): boolean {
  if (planYear === year || planYear === null) return true;
  return date === null ? reviewYear === year : date.startsWith(String(year));
}

/**
 * The reports about the years asked for, as planned or as reviewed where that is asked and some
 * are; with them the documents that are about no year in particular. None when no report is.
 */
function reportsOfYears(
  reports: readonly ReportSummary[],
  question: Question,
): readonly ReportSummary[] {
  const { years, periods, kind } = question;
  if (years.length + periods.length === 0) return reports;
  const named = reportsNamed(reports, question);
  if (named.length > 0) return named;
  const covering = (asked: typeof kind) =>
    reports.filter(
      (report) =>
        years.some((year) => coversYear(report, year, asked)) ||
        periods.some((period) => coversPeriod(report, period)),
    );
  const ofKind = covering(kind);
  const found = ofKind.length > 0 ? ofKind : covering(undefined);
  if (found.length > 0) return [...found, ...reports.filter(({ planYear }) => planYear === null)];
  // Any report may tell of a plan; only a year that no report is about is missing.
  return years.length === 0 ? reports : [];
}

/**
 * The reports that are named by their years: of 2018年和2019年的报告 the one that is searched for, of
 * 2018年报告里2017年的GDP the one named; none where a later year is asked than theirs.
 */
function reportsNamed(
  reports: readonly ReportSummary[],
  { years, reportYears }: Question,
): readonly ReportSummary[] {
  const asked = reportYears.filter((year) => years.includes(year));
  const telling = reportYears.filter((report) => years.some((year) => year <= report + 1));
  const named = asked.length > 0 ? asked : telling;
  return reports.filter(({ planYear }) => planYear !== null && named.includes(planYear));
}

/** A plan is set in the report of its first year and reviewed in the one after its last. */
function coversPeriod({ planYear }: ReportSummary, { first, last }: PlanPeriod): boolean {
  return planYear === first || planYear === last + 1;
}

/** Whether a report speaks of a year: as planned, as reviewed, or either when not asked. */
function coversYear(
  { planYear, reviewYear }: ReportSummary,
  year: number,
  kind?: Question['kind'],
): boolean {
  if (kind === 'target') return planYear === year;
  if (kind === 'result') return reviewYear === year;
  return planYear === year || reviewYear === year;
}
