/** How much a grade is worth: itself (Järvelin & Kekäläinen 2002) or 2^grade − 1 (Burges 2005). */
export type Gain = 'linear' | 'exponential';

/** Σ gain / log2(rank + 1) over the first k. @example dcg([3, 2, 3, 0, 1, 2], 6) // => 6.861 */
export function dcg(grades: readonly number[], k: number, gain: Gain = 'linear'): number {
  return grades
    .slice(0, k)
    .reduce((sum, grade, at) => sum + worth(grade, gain) / Math.log2(at + 2), 0);
}

/**
 * DCG over the best DCG that all judged grades allow, whether they were found or not.
 * `undefined` when no grade is above 0.
 */
export function ndcg(
  k: number,
  { found, judged }: { readonly found: readonly number[]; readonly judged: readonly number[] },
  gain: Gain = 'linear',
): number | undefined {
  const ideal = dcg(
    judged.toSorted((a, b) => b - a),
    k,
    gain,
  );
  return ideal === 0 ? undefined : dcg(found, k, gain) / ideal;
}

function worth(grade: number, gain: Gain): number {
  return gain === 'linear' ? grade : 2 ** grade - 1;
}
