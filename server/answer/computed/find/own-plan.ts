import type { FigureRow } from '../../../../figures/figure-row.ts';
import type { ReportSummary } from '../../../../library/report.ts';

/**
 * Figures without the aims for a year that an earlier report set (by 2010, in a report of 2006)
 * where the report of that year sets its own: the later is the one that held.
 */
export function withOwnPlans(
  rows: readonly FigureRow[],
  reports: readonly Pick<ReportSummary, 'id' | 'planYear'>[],
): readonly FigureRow[] {
  const planYears = new Map(reports.map(({ id, planYear }) => [id, planYear]));
  const isOwn = ({ reportId, period }: FigureRow) => String(planYears.get(reportId)) === period;
  const targets = rows.filter(({ kind }) => kind === 'target');
  const own = new Set(targets.filter(isOwn).map(aimOf));
  return rows.filter((row) => row.kind !== 'target' || isOwn(row) || !own.has(aimOf(row)));
}

function aimOf({ place, indicator, measure, period }: FigureRow): string {
  return [place, indicator, measure, period].join(' ');
}
