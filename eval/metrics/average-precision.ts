/** Context precision: Σ P@k·v_k / Σ v_k over a list of verdicts; `undefined` when none is true. */
export function averagePrecision(relevant: readonly boolean[]): number | undefined {
  let hits = 0;
  let sum = 0;
  relevant.forEach((isRelevant, at) => {
    if (!isRelevant) return;
    hits += 1;
    sum += hits / (at + 1);
  });
  return hits === 0 ? undefined : sum / hits;
}
