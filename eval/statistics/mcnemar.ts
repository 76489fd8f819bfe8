/** The two kinds of questions on which two versions differ. */
export type Discordant = {
  /** Right before and wrong now. */
  readonly lost: number;
  /** Wrong before and right now. */
  readonly won: number;
};

/**
 * McNemar's exact test, two-sided: p = min(1, 2·P(Bin(b+c, ½) ≤ min(b, c))). Questions on which
 * both agree say nothing about the difference. 1 when there is no question on which they differ.
 * @example mcnemarExact({ lost: 12, won: 4 }) // => 0.0768
 */
export function mcnemarExact({ lost, won }: Discordant): number {
  return Math.min(1, 2 * binomialHalf(Math.min(lost, won), lost + won));
}

/** The mid-p variant: half of what is exactly as extreme. @example b=12, c=4 → 0.0490 */
export function mcnemarMidP({ lost, won }: Discordant): number {
  const of = lost + won;
  const least = Math.min(lost, won);
  const point = of === 0 ? 1 : Math.exp(logBinomialHalf(least, of));
  return Math.min(1, 2 * binomialHalf(least, of) - point);
}

/** P(Bin(of, ½) ≤ most). */
function binomialHalf(most: number, of: number): number {
  let sum = 0;
  for (let count = 0; count <= most; count += 1) sum += Math.exp(logBinomialHalf(count, of));
  return sum;
}

/** Natural logarithm of P(Bin(of, ½) = count); logarithms so that 2,000 questions do not overflow. */
function logBinomialHalf(count: number, of: number): number {
  let log = -of * Math.LN2;
  for (let factor = 1; factor <= count; factor += 1)
    log += Math.log((of - count + factor) / factor);
  return log;
}
