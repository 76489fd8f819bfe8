import type { FigureRow } from './figure-row.ts';
import type { FigureBorder } from '../library/figures/figure-border.ts';
import { comparable, figureInterval } from './compute-figures.ts';
import { normalAmount } from './normal-amount.ts';
import { normalUnit } from '../language/numbers/units/normal-unit.ts';

/**
 * Figures from the largest to the smallest, or the other way; equal ones keep their order. Those
 * that cannot be compared with the first are left out.
 */
export function orderFigures(
  rows: readonly FigureRow[],
  order: 'descending' | 'ascending',
): readonly FigureRow[] {
  const [first] = rows;
  if (!first) return [];
  const sign = order === 'descending' ? -1 : 1;
  return rows
    .filter((row) => comparable(first, row))
    .map((row) => ({ row, amount: normalAmount(row).value }))
    .sort((a, b) => sign * (a.amount - b.amount))
    .map(({ row }) => row);
}

/** Whether a figure lies beyond a border, a range by its low end. Undefined: other unit. */
export function beyondBorder(row: FigureRow, border: FigureBorder): boolean | undefined {
  const { low, unit } = figureInterval(row);
  if (normalUnit(border.unit).unit !== unit) return undefined;
  if (border.side === 'above')
    return border.inclusive ? low >= border.value : surelyAbove(row, low, border);
  return border.inclusive ? low <= border.value : low < border.value;
}

/** 5%以上 does not lie above 5 for sure, but 超过5% does. */
function surelyAbove({ qualifier }: FigureRow, low: number, { value }: FigureBorder): boolean {
  return low > value || (low === value && (qualifier === '超过' || qualifier === '突破'));
}
