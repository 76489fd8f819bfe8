/** Bounds of a share, both within 0 and 1. */
export type Interval = { readonly low: number; readonly high: number };

/** Standard normal quantile at .975, for a two-sided 95 % interval. */
const Z = 1.959963984540054;

/**
 * 95 % interval for a share by Wilson's score method (Wilson 1927, JASA 22:209–212), which stays
 * within 0 and 1 and stays honest at the ends: nothing wrong in 50 still allows 7 %.
 * @example wilsonInterval(85, 100) // => { low: 0.767, high: 0.907 }, rounded
 * @returns `undefined` for a share of nothing
 */
export function wilsonInterval(count: number, of: number): Interval | undefined {
  if (of === 0) return undefined;
  const share = count / of;
  const scale = 1 + Z ** 2 / of;
  const centre = (share + Z ** 2 / (2 * of)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
