import type { FigureFilter } from '../library/figures/figure-rows.ts';
import type { FigureRow } from '../library/figures/figure-row.ts';
import type { IndicatorCount } from '../library/figures/figure-reader.ts';
import type { LibraryReader } from '../library/library-reader.ts';
import type { ReportSummary } from '../library/report.ts';
import { sortByValue } from './sort-by-value.ts';

/** What a person asks the table of figures for; each field narrows further. */
export type FigureQuery = {
  readonly region?: string | undefined;
  readonly indicator?: string | undefined;
  readonly year?: number | undefined;
  readonly kind?: FigureRow['kind'] | undefined;
  readonly measure?: FigureRow['measure'] | undefined;
  /** `value` wants an indicator: amounts of several have no order. */
  readonly sort?: 'report' | 'value' | undefined;
};

/** What the table is looked up in. */
export type FigureShelf = {
  readonly library: Pick<LibraryReader, 'figures' | 'countFigures' | 'indicators'>;
  readonly reports: readonly ReportSummary[];
};

export type FoundFigures = { readonly figures: readonly FigureRow[]; readonly total: number };

/** One page of the figures asked for, and how many there are in all. */
export function findFigures(
  query: FigureQuery,
  page: { readonly limit: number; readonly offset: number },
  { library, reports }: FigureShelf,
): FoundFigures {
  const filter = figureFilter(query, reports);
  const end = page.limit < 0 ? undefined : page.offset + page.limit;
  if (query.sort !== 'value')
    return { figures: library.figures(filter, page), total: library.countFigures(filter) };
  const sorted = sortByValue(library.figures(filter));
  return { figures: sorted.slice(page.offset, end), total: sorted.length };
}

function figureFilter(query: FigureQuery, reports: readonly ReportSummary[]): FigureFilter {
  const { region, indicator, year, kind, measure } = query;
  return {
    reportIds: reportsOf(region, reports).map(({ id }) => id),
    ...(indicator !== undefined && { indicators: [indicator] }),
    ...(year !== undefined && { periods: [String(year)] }),
    ...(kind !== undefined && { kinds: [kind] }),
    ...(measure !== undefined && { measures: [measure] }),
  };
}

/** The reports of a place itself; where it has none, those of the places within it. */
function reportsOf(
  region: string | undefined,
  reports: readonly ReportSummary[],
): readonly ReportSummary[] {
  if (region === undefined) return reports;
  const own = reports.filter((report) => report.region === region);
  return own.length > 0 ? own : reports.filter(({ regionPath }) => regionPath.includes(region));
}

/** What can be asked of one indicator, for a person who chooses. */
export type IndicatorSummary = {
  readonly indicator: string;
  readonly figures: number;
  /** Years and spans of years, in order. */
  readonly periods: readonly string[];
  readonly kinds: readonly FigureRow['kind'][];
  readonly measures: readonly FigureRow['measure'][];
};

/** Every indicator of the table, the commonest first. */
export function summariseIndicators(
  counts: readonly IndicatorCount[],
): readonly IndicatorSummary[] {
  const byName = new Map<string, IndicatorCount[]>();
  for (const count of counts) {
    const known = byName.get(count.indicator);
    if (known) known.push(count);
    else byName.set(count.indicator, [count]);
  }
  return [...byName]
    .map(([indicator, of]) => ({
      indicator,
      figures: of.reduce((sum, { figures }) => sum + figures, 0),
      periods: unique(of.map(({ period }) => period)).toSorted(),
      kinds: unique(of.map(({ kind }) => kind)),
      measures: unique(of.map(({ measure }) => measure)),
    }))
    .toSorted((a, b) => b.figures - a.figures);
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
