import type { Interval } from './interval.ts';
import { randomIndex, seededRandom } from './seeded-random.ts';

/** How often to draw, and the seed that makes a second run give the same bounds. */
export type Resampling = { readonly resamples: number; readonly seed: number };

export const usualResampling: Resampling = { resamples: 10_000, seed: 20_230_110 };

/** Members of one report stand together: they are drawn together. */
export function clustersOf<Member>(
  members: readonly Member[],
  clusterOf: (member: Member) => string,
): readonly (readonly Member[])[] {
  const clusters = new Map<string, Member[]>();
  for (const member of members) {
    const cluster = clusters.get(clusterOf(member));
    if (cluster) cluster.push(member);
    else clusters.set(clusterOf(member), [member]);
  }
  return [...clusters.values()];
}

/**
 * Percentile bootstrap over clusters (Efron 1979; Cameron and others 2008): each time as many
 * clusters as there are get drawn with replacement, and `statistic` is told how often each one was.
 * Draws for which it is undefined are left out.
 * @returns `undefined` for fewer than two clusters, which say nothing of how clusters differ.
 */
export function bootstrapInterval(
  clusters: number,
  statistic: (drawn: Uint32Array) => number | undefined,
  resampling: Resampling = usualResampling,
): Interval | undefined {
  if (clusters < 2) return undefined;
  return middleNinetyFive(bootstrapDraws(clusters, statistic, resampling));
}

/** The statistic of each draw, in the order drawn. */
export function bootstrapDraws(
  clusters: number,
  statistic: (drawn: Uint32Array) => number | undefined,
  { resamples, seed }: Resampling,
): readonly number[] {
  const random = seededRandom(seed);
  const drawn = new Uint32Array(clusters);
  const values: number[] = [];
  for (let draw = 0; draw < resamples; draw += 1) {
    drawn.fill(0);
    for (let at = 0; at < clusters; at += 1) {
      const cluster = randomIndex(random, clusters);
      drawn[cluster] = (drawn[cluster] ?? 0) + 1;
    }
    const value = statistic(drawn);
    if (value !== undefined && Number.isFinite(value)) values.push(value);
  }
  return values;
}

function middleNinetyFive(values: readonly number[]): Interval | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor(0.025 * (sorted.length - 1))];
  const high = sorted[Math.ceil(0.975 * (sorted.length - 1))];
  return low === undefined || high === undefined ? undefined : { low, high };
}
