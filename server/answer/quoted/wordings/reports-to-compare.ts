import type { ReportSummary } from '../../../../library/report.ts';
import type { QuotedParts } from '../quoted-parts.ts';

/** Two reports whose words are set side by side, the earlier (or the one named first) first. */
export type ReportPair = readonly [ReportSummary, ReportSummary];

/**
 * The two reports that a question compares: of two places, of two years, of the year asked and the
 * one before it, or the newest two of its place. Undefined where there are no two.
 */
export function reportsToCompare({
  question,
  index,
}: Pick<QuotedParts, 'question' | 'index'>): ReportPair | undefined {
  const [first, second] = question.places;
  if (!first) return undefined;
  if (second) {
    const year = question.years[0];
    return pairOf(reportOf(first.code, year, index), reportOf(second.code, year, index));
  }
  const [one, other] = question.years.toSorted((a, b) => a - b);
  const newest = one ?? reportOf(first.code, undefined, index)?.planYear;
  if (newest === undefined || newest === null) return undefined;
  if (other !== undefined)
    return pairOf(reportOf(first.code, one, index), reportOf(first.code, other, index));
  return pairOf(reportBefore(first.code, newest, index), reportOf(first.code, newest, index));
}

function pairOf(
  before: ReportSummary | undefined,
  after: ReportSummary | undefined,
): ReportPair | undefined {
  return before && after && before.id !== after.id ? [before, after] : undefined;
}

/** The report of a place that plans a year, or its newest. */
function reportOf(
  code: string,
  year: number | undefined,
  index: QuotedParts['index'],
): ReportSummary | undefined {
  return newestFirst(code, index).find(({ planYear }) => year === undefined || planYear === year);
}

/** The newest report of a place from before a year: 2021's where there is none of 2022. */
function reportBefore(
  code: string,
  year: number,
  index: QuotedParts['index'],
): ReportSummary | undefined {
  return newestFirst(code, index).find(({ planYear }) => (planYear ?? Infinity) < year);
}

function newestFirst(code: string, { reports }: QuotedParts['index']): readonly ReportSummary[] {
  return reports
    .filter(({ kind, regionCode }) => kind === 'report' && regionCode === code)
    .toSorted((a, b) => (b.planYear ?? 0) - (a.planYear ?? 0));
}
