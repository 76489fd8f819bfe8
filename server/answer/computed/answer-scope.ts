import type { LibraryReads } from '../../../library/library-reads.ts';
import type { ReportSummary } from '../../../library/report.ts';
import type { ReportFilter } from '../../../library/report-filter.ts';
import type { Question } from '../../../question/question.ts';

/** What a client narrows a question to, beside its words. */
export type ClientFilters = {
  readonly regions?: readonly string[] | undefined;
  readonly years?: readonly number[] | undefined;
  readonly reportIds?: readonly string[] | undefined;
};

type Reads = Pick<LibraryReads, 'reports'>;

/**
 * The reports that may be computed from: those that the client's filters leave, and of a speaker who
 * is named what that one gave. Of a place that the speaker never spoke for, its own reports count.
 */
export async function answerScope(
  question: Pick<Question, 'reportIds' | 'places' | 'reportYears'>,
  { regions, years, reportIds: chosen }: ClientFilters,
  reads: Reads,
): Promise<ReportFilter> {
  const { reportIds, places } = question;
  const filtered: ReportFilter = {
    ...(regions?.length && { regions }),
    ...(years?.length && { years }),
    ...(chosen?.length && { reportIds: chosen }),
  };
  if (reportIds.length === 0) return filtered;
  const given = await reads.reports({ reportIds });
  const codes = new Set(places.map(({ code }) => code));
  const isElsewhere =
    codes.size > 0 && !given.some(({ regionCode }) => codes.has(regionCode ?? ''));
  if (isElsewhere) return filtered;
  const unsigned = await unsignedOfYears(given, question.reportYears, reads);
  const both = [...reportIds, ...unsigned].filter((id) => !chosen?.length || chosen.includes(id));
  return { ...filtered, reportIds: both };
}

/** 周恩来1964年的报告: one of his place and that year that does not say who gave it may be his. */
async function unsignedOfYears(
  given: readonly ReportSummary[],
  planYears: readonly number[],
  { reports }: Reads,
): Promise<readonly string[]> {
  const told = new Set(given.map(({ planYear }) => planYear));
  const years = planYears.filter((year) => !told.has(year));
  if (years.length === 0) return [];
  const placeCodes = given.flatMap(({ regionCode }) => regionCode ?? []);
  const ofYears = await reports({ kinds: ['report'], planYears: years, placeCodes });
  return ofYears.filter(({ speaker }) => speaker === null).map(({ id }) => id);
}
