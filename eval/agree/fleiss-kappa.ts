/**
 * Fleiss' κ (1971) for the same number of raters on every item: one row an item, one column a
 * label, each cell how many raters gave it. `undefined` when chance alone would agree, or when the
 * items have different numbers of raters.
 */
export function fleissKappa(counts: readonly (readonly number[])[]): number | undefined {
  const raters = sumOf(counts[0] ?? []);
  if (raters < 2 || counts.some((row) => sumOf(row) !== raters)) return undefined;
  const agreement = counts.map(
    (row) => sumOf(row.map((n) => n * (n - 1))) / (raters * (raters - 1)),
  );
  const observed = sumOf(agreement) / counts.length;
  const shares = (counts[0] ?? []).map(
    (_, label) => sumOf(counts.map((row) => row[label] ?? 0)) / (counts.length * raters),
  );
  const expected = sumOf(shares.map((share) => share ** 2));
  return expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
