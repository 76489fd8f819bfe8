/** How many items the first rater gave label `row` and the second label `column`. */
export type ConfusionTable = readonly (readonly number[])[];

/** How far apart two labels are; labels in order are numbered from 0. */
export type Weighting = 'nominal' | 'linear' | 'quadratic';

/**
 * Cohen's κ (1960), weighted (1968) where labels have an order: 1 − Σ w·o / Σ w·e, with w the
 * distance of two labels. `undefined` when chance alone would agree on everything.
 * @example cohenKappa([[20, 5], [10, 15]]) // => 0.4
 */
export function cohenKappa(
  table: ConfusionTable,
  weighting: Weighting = 'nominal',
): number | undefined {
  const of = sumOf(table.flat());
  const rows = table.map(sumOf);
  const columns = table.map((_, column) => sumOf(table.map((row) => row[column] ?? 0)));
  let observed = 0;
  let expected = 0;
  table.forEach((row, i) => {
    row.forEach((count, j) => {
      observed += distance(i, j, weighting) * count;
      expected += (distance(i, j, weighting) * (rows[i] ?? 0) * (columns[j] ?? 0)) / of;
    });
  });
  return of === 0 || expected === 0 ? undefined : 1 - observed / expected;
}

function distance(i: number, j: number, weighting: Weighting): number {
  if (weighting === 'nominal') return i === j ? 0 : 1;
  return weighting === 'linear' ? Math.abs(i - j) : (i - j) ** 2;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
