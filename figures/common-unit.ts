import type { FigureRow } from './figure-row.ts';
import { normalAmount } from './normal-amount.ts';

/** The unit, without its scale, that most of some figures are in. */
export function commonUnit(rows: readonly FigureRow[]): string | undefined {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const { unit } = normalAmount(row);
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/**
 * Of figures in several units those in the commonest.
 *
 * `ofCommonUnit` of 1188公里, 1507公里 and 206.2亿元 is the first two.
 */
export function ofCommonUnit(rows: readonly FigureRow[]): readonly FigureRow[] {
  const common = commonUnit(rows);
  return rows.filter((row) => normalAmount(row).unit === common);
}
