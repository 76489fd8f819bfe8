/** Fβ = (1 + β²)PR / (β²P + R); 0 where both are 0, `undefined` where one is unknown. */
export function fBeta(
  beta: number,
  precision: number | undefined,
  recall: number | undefined,
): number | undefined {
  if (precision === undefined || recall === undefined) return undefined;
  if (precision + recall === 0) return 0;
  return ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall);
}
