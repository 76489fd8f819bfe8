/**
 * The nearest-rank percentile: the smallest value that at least `percent` % of all values do not
 * exceed. Always one that was measured; `undefined` when none was.
 * @example percentile(95, [10, 20, 30]) // => 30
 */
export function percentile(percent: number, values: readonly number[]): number | undefined {
  const rank = Math.max(1, Math.ceil((percent / 100) * values.length));
  return values.toSorted((a, b) => a - b)[rank - 1];
}
