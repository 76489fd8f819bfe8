import type { FigureRow } from '../../../figures/figure-row.ts';
import { canonicalIndicator, indicatorNamed } from '../../../language/indicators/indicators.ts';
import type { LibraryReader } from '../../../library/library-reader.ts';
import type { Place } from '../../../language/places/place.ts';
import type { ReportSummary } from '../../../library/report.ts';

/** Where the figures of an answer come from: the reports that may be used, and their table. */
export type FiguresAtHand = {
  readonly library: Pick<LibraryReader, 'figures' | 'passageAt'>;
  readonly reports: readonly ReportSummary[];
};

/** The figures that a place's own reports state of itself, of one indicator or of all. */
export function figuresOfPlace(
  place: Pick<Place, 'code'>,
  indicator: string | undefined,
  { library, reports }: FiguresAtHand,
): readonly FigureRow[] {
  const own = reports.filter(({ regionCode }) => regionCode === place.code);
  return figuresOfReports(own, indicator, library);
}

/** The figures that reports state of their own places. */
export function figuresOfReports(
  reports: readonly ReportSummary[],
  indicator: string | undefined,
  library: FiguresAtHand['library'],
): readonly FigureRow[] {
  const regions = new Map(reports.map((report) => [report.id, report]));
  return library
    .figures({
      reportIds: [...regions.keys()],
      ...(indicator !== undefined && { indicators: namesOf(indicator) }),
    })
    .filter((row) => isOfWholePlace(row, regions.get(row.reportId)));
}

const totals = [
  '',
  '总数',
  '数量',
  '总量',
  '总额',
  '的总数',
  '的数量',
  '累计数',
  '的累计数',
  '的目标',
  '目标',
];

/** An indicator by all its names: reports say 总数 of a count and 目标 of an aim, which is the same. */
function namesOf(indicator: string): readonly string[] {
  const { name, variants } = indicatorNamed(canonicalIndicator(indicator) ?? indicator) ?? {
    name: indicator,
    variants: [],
  };
  return [name, ...variants].flatMap((one) => totals.map((total) => `${one}${total}`));
}

/** A report speaks of its parks and of other places too. */
function isOfWholePlace({ place }: FigureRow, report: ReportSummary | undefined): boolean {
  if (report?.kind !== 'report') return false;
  return place === report.region || place === report.regionPath.join('');
}
