/** Mean, and its standard error by the central limit theorem: √(Σ(s − s̄)² / (n(n − 1))). */
export function meanWithError(
  scores: readonly number[],
): { readonly mean: number; readonly error: number | undefined } | undefined {
  if (scores.length === 0) return undefined;
  const n = scores.length;
  const mean = scores.reduce((sum, score) => sum + score, 0) / n;
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  return { mean, error: n < 2 ? undefined : Math.sqrt(squares / (n * (n - 1))) };
}
