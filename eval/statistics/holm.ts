/**
 * Holm's step-down correction (1979): p-values as if each test stood alone, at most 1, in the order
 * given. Several measures are compared at once, and one in twenty falls by chance.
 * @example holm([0.01, 0.04, 0.03]) // => [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const order = pValues
    .map((_, at) => at)
    .toSorted((a, b) => (pValues[a] ?? 1) - (pValues[b] ?? 1));
  const adjusted = Array.from(pValues, () => 1);
  let highest = 0;
  order.forEach((at, rank) => {
    highest = Math.max(highest, Math.min(1, (pValues.length - rank) * (pValues[at] ?? 1)));
    adjusted[at] = highest;
  });
  return adjusted;
}
