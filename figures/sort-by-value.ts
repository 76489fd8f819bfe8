import type { FigureRow } from './figure-row.ts';
import { isPlain } from '../language/indicators/bases.ts';
import { normalAmount } from './normal-amount.ts';

/**
 * Figures for a table: measure by measure and unit by unit, the commonest first, each from its
 * largest to its smallest. 增速 and 总量 are never put in one order, nor is 同口径 with what is told as it
 * stands.
 */
export function sortByValue(rows: readonly FigureRow[]): readonly FigureRow[] {
  const groups = new Map<string, { readonly row: FigureRow; readonly amount: number }[]>();
  for (const row of rows) {
    const { value: amount, unit } = normalAmount(row);
    const key = [row.indicator, row.measure, unit, isPlain(row.basis) ? '' : row.basis].join('\n');
    const group = groups.get(key) ?? [];
    group.push({ row, amount });
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((group) => group.sort((a, b) => b.amount - a.amount).map(({ row }) => row));
}
