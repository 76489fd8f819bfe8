import type { FigureRow } from '../../../figures/figure-row.ts';
import { yearPeriod } from '../../../language/years/period.ts';
import type { Orientation, ReportSummary } from '../../../library/report.ts';
import type { Operand } from '../../../question/task.ts';
import type { ExecutorParts } from './executor-parts.ts';
import type { FoundOperand } from './find/find-alike.ts';
import { rowsByName } from './find/operand-rows.ts';
import { figuresMeant } from './figures-meant.ts';

/** A figure of several years, and how many others tell it too. */
export type EveryYear = {
  readonly found: readonly FoundOperand[];
  readonly untold: number;
};

// More would be a table: of amounts and rates of a year, fewer years.
const mostFigures = 8;
const fewestYears = 2;

/**
 * What a question that names no year may mean: the figure of every year that the place's own report
 * of that year tells, newest first. Undefined where fewer than two do, or the newest is not surely it.
 */
export async function figureOfEveryYear(
  operand: Operand,
  parts: ExecutorParts,
): Promise<EveryYear | undefined> {
  const kinds: readonly Orientation[] = operand.kind ? [operand.kind] : ['result', 'target'];
  for (const kind of kinds) {
    const years = await ownYears({ ...operand, kind }, parts);
    if (years.length === 0) continue;
    return years.length < fewestYears ? undefined : newestOf({ ...operand, kind }, years, parts);
  }
  return undefined;
}

async function newestOf(
  operand: Operand,
  years: readonly number[],
  parts: ExecutorParts,
): Promise<EveryYear | undefined> {
  const found: FoundOperand[] = [];
  let told = 0;
  for (const year of years) {
    const ofYear = await figuresMeant({ ...operand, period: yearPeriod(year) }, parts);
    if (ofYear.length === 0 && found.length === 0) return undefined;
    if (found.length + ofYear.length > mostFigures) break;
    found.push(...ofYear);
    told += 1;
  }
  return { found, untold: years.length - told };
}

/** The years that a report plans or looks back on, of which it tells the figure; the newest first. */
async function ownYears(operand: Operand, parts: ExecutorParts): Promise<readonly number[]> {
  const rows = (await rowsByName(operand, parts)).filter(
    ({ kind }) => (kind === 'target') === (operand.kind === 'target'),
  );
  const reportIds = [...new Set(rows.map(({ reportId }) => reportId))];
  const reports = reportIds.length > 0 ? await parts.reads.reports({ reportIds }) : [];
  const years = reports.flatMap((report) => ownYear(report, operand.kind, rows) ?? []);
  return [...new Set(years)].toSorted((a, b) => b - a);
}

function ownYear(
  { id, planYear, reviewYear }: ReportSummary,
  kind: Operand['kind'],
  rows: readonly FigureRow[],
): number | undefined {
  const year = (kind === 'target' ? planYear : reviewYear) ?? undefined;
  return rows.some(({ reportId, period }) => reportId === id && period === String(year))
    ? year
    : undefined;
}
