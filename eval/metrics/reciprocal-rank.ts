/**
 * 1 / rank of the first that is relevant, 0 when none is; ranks count from 1. Its mean over
 * questions is MRR. `undefined` when nothing is relevant.
 */
export function reciprocalRank(relevant: readonly boolean[], isJudged = true): number | undefined {
  if (!isJudged) return undefined;
  const first = relevant.indexOf(true);
  return first === -1 ? 0 : 1 / (first + 1);
}
