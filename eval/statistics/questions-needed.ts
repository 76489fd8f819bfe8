/** Standard normal quantiles at .975 and .8: a two-sided test at 5 % that sees 80 % of differences. */
const zAlpha = 1.959963984540054;
const zPower = 0.8416212335729143;

/**
 * Questions needed to see a difference of two versions on the same questions (Miller 2024):
 * n ≈ (z₁₋α⁄₂ + z₁₋β)²·(q − δ²)/δ², with q the share of questions on which the versions differ.
 * `undefined` where there is no difference to see.
 * @example questionsNeeded({ difference: 0.05, discordant: 0.15 }) // => 464
 */
export function questionsNeeded(of: {
  readonly difference: number;
  readonly discordant: number;
}): number | undefined {
  const squared = of.difference ** 2;
  if (squared === 0 || of.discordant < squared) return undefined;
  return Math.ceil(((zAlpha + zPower) ** 2 * (of.discordant - squared)) / squared - 1e-9);
}
