import type { LibraryReads } from '../../../library/library-reads.ts';
import type { ReportFilter } from '../../../library/report-filter.ts';
import type { Question } from '../../../question/question.ts';

/** What a client narrows a question to, beside its words. */
export type ClientFilters = {
  readonly regions?: readonly string[] | undefined;
  readonly years?: readonly number[] | undefined;
  readonly reportIds?: readonly string[] | undefined;
};

/**
 * The reports that may be computed from: those that the client's filters leave, and of a speaker who
 * is named what that one gave. Of a place that the speaker never spoke for, its own reports count.
 */
export async function answerScope(
  { reportIds, places }: Pick<Question, 'reportIds' | 'places'>,
  { regions, years, reportIds: chosen }: ClientFilters,
  { reports }: Pick<LibraryReads, 'reports'>,
): Promise<ReportFilter> {
  const filtered: ReportFilter = {
    ...(regions?.length && { regions }),
    ...(years?.length && { years }),
    ...(chosen?.length && { reportIds: chosen }),
  };
  if (reportIds.length === 0) return filtered;
  const given = await reports({ reportIds });
  const codes = new Set(places.map(({ code }) => code));
  const isElsewhere =
    codes.size > 0 && !given.some(({ regionCode }) => codes.has(regionCode ?? ''));
  if (isElsewhere) return filtered;
  const both = chosen?.length ? reportIds.filter((id) => chosen.includes(id)) : reportIds;
  return { ...filtered, reportIds: both };
}
