import { type Resampling, usualResampling } from './resampling.ts';
import { seededRandom } from './seeded-random.ts';

/** Up to so many differences every flip is tried; beyond, flips are drawn. */
const mostExact = 16;

/**
 * Sign-flip permutation test of a mean difference (Fisher's randomisation), two-sided: how often
 * random signs give a sum at least as far from 0. `undefined` of nothing.
 * @example signFlip([1, 1, 1, 1]) // => 0.125
 */
export function signFlip(
  differences: readonly number[],
  resampling: Resampling = usualResampling,
): number | undefined {
  if (differences.length === 0) return undefined;
  const observed = Math.abs(sumOf(differences)) - 1e-12;
  return differences.length <= mostExact
    ? exactly(differences, observed)
    : drawn(differences, observed, resampling);
}

function exactly(differences: readonly number[], observed: number): number {
  const flips = 2 ** differences.length;
  let extreme = 0;
  for (let flip = 0; flip < flips; flip += 1) {
    const sum = sumOf(differences.map((value, at) => ((flip >> at) & 1 ? -value : value)));
    if (Math.abs(sum) >= observed) extreme += 1;
  }
  return extreme / flips;
}

function drawn(
  differences: readonly number[],
  observed: number,
  { resamples, seed }: Resampling,
): number {
  const random = seededRandom(seed);
  let extreme = 0;
  for (let draw = 0; draw < resamples; draw += 1) {
    const sum = differences.reduce((total, value) => total + (random() < 0.5 ? value : -value), 0);
    if (Math.abs(sum) >= observed) extreme += 1;
  }
  return (extreme + 1) / (resamples + 1);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
