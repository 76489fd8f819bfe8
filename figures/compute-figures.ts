import type { FigureRow } from './figure-row.ts';
import { exact } from '../language/numbers/quantity.ts';
import { normalAmount } from './normal-amount.ts';

/** What was computed, from what: enough to be checked once more. */
export type Computation = {
  readonly operation: 'difference' | 'sum' | 'mean' | 'ratio' | 'growth';
  readonly operands: readonly FigureRow[];
  /** In the unit without its scale; a difference of rates is in 个百分点, a ratio or growth in %. */
  readonly value: number;
  readonly unit: string;
};

/** From the least to the most that a figure may be; both are the same where it is no range. */
export type Interval = { readonly low: number; readonly high: number; readonly unit: string };

/** `figureInterval` of 增长2%—3% is 2 to 3 %. */
export function figureInterval(row: FigureRow): Interval {
  const at = (value: number) => normalAmount({ ...row, value });
  const ends = [at(row.low ?? row.value), at(row.high ?? row.value)];
  const values = ends.map(({ value }) => value);
  return { low: Math.min(...values), high: Math.max(...values), unit: ends[0]?.unit ?? '' };
}

/** Whether two figures can be put side by side: one unit, and both rates or both amounts. */
export function comparable(a: FigureRow, b: FigureRow): boolean {
  const alike = a.measure === b.measure || (isAmount(a) && isAmount(b));
  return alike && normalAmount(a).unit === normalAmount(b).unit;
}

/** What there is of a thing, be it measured or counted. */
function isAmount({ measure }: FigureRow): boolean {
  return measure === 'level' || measure === 'count';
}

/** What one figure is above another; undefined where they cannot be compared or one is a range. */
export function difference(a: FigureRow, b: FigureRow): Computation | undefined {
  if (!comparable(a, b) || isRange(a) || isRange(b)) return undefined;
  const [one, other] = [normalAmount(a), normalAmount(b)];
  return {
    operation: 'difference',
    operands: [a, b],
    value: exact(one.value - other.value),
    unit: one.unit === '%' ? '个百分点' : one.unit,
  };
}

/** All of them together; undefined for rates, ranges and mixed units, which have no sum. */
export function sum(rows: readonly FigureRow[]): Computation | undefined {
  const [first] = rows;
  if (!first || rows.some((row) => !comparable(first, row) || isRange(row))) return undefined;
  if (!isAmount(first)) return undefined;
  return {
    operation: 'sum',
    operands: rows,
    value: exact(rows.reduce((total, row) => total + normalAmount(row).value, 0)),
    unit: normalAmount(first).unit,
  };
}

/**
 * Their plain mean, a range by its low end; undefined where they cannot be compared.
 *
 * `mean` of 增长5%左右 and 增长5%—6% is 5 %.
 */
export function mean(rows: readonly FigureRow[]): Computation | undefined {
  const [first] = rows;
  if (!first || rows.some((row) => !comparable(first, row))) return undefined;
  const total = rows.reduce((sum, row) => sum + figureInterval(row).low, 0);
  const { unit } = normalAmount(first);
  return { operation: 'mean', operands: rows, value: exact(total / rows.length), unit };
}

/** One amount as a share of another, in %; undefined where they are no amounts of one unit. */
export function ratio(part: FigureRow, whole: FigureRow): Computation | undefined {
  const [one, other] = [normalAmount(part), normalAmount(whole)];
  const amounts = isAmount(part) && isAmount(whole);
  if (!amounts || one.unit !== other.unit || other.value === 0) return undefined;
  if (isRange(part) || isRange(whole)) return undefined;
  const value = exact((100 * one.value) / other.value);
  return { operation: 'ratio', operands: [part, whole], value, unit: '%' };
}

/**
 * How much a later amount is above an earlier one of the same thing, in %. Nominal: prices are not
 * taken out, so it is never told as the growth that a report states.
 */
export function nominalGrowth(later: FigureRow, earlier: FigureRow): Computation | undefined {
  const change = difference(later, earlier);
  const before = normalAmount(earlier).value;
  if (!change || !isAmount(later) || !isAmount(earlier) || before <= 0) return undefined;
  const value = exact((100 * (normalAmount(later).value - before)) / before);
  return { operation: 'growth', operands: [later, earlier], value, unit: '%' };
}

export function isRange({ low, high }: FigureRow): boolean {
  return low !== undefined && high !== undefined && low !== high;
}

/** The value computed once more from its operands; undefined where it cannot be. */
export function recompute({ operation, operands }: Computation): Computation | undefined {
  const [a, b] = operands;
  if (operation === 'sum') return sum(operands);
  if (operation === 'mean') return mean(operands);
  if (!a || !b) return undefined;
  if (operation === 'growth') return nominalGrowth(a, b);
  return operation === 'difference' ? difference(a, b) : ratio(a, b);
}
