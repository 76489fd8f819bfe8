import type { Interval } from './interval.ts';
import {
  bootstrapDraws,
  bootstrapInterval,
  clustersOf,
  type Resampling,
  usualResampling,
} from './resampling.ts';
import { type Part, weighted } from './ratio.ts';

/** What one question added to a measure before and now. */
export type PairedPart = { readonly cluster: string; readonly before: Part; readonly now: Part };

export type PairedDifference = {
  /** now − before. */
  readonly difference: number;
  readonly interval: Interval | undefined;
  /** Two-sided: twice the smaller share of draws on either side of no difference. */
  readonly p: number | undefined;
};

/** Paired bootstrap by report of the difference of two ratios; `undefined` of nothing. */
export function pairedDifference(
  pairs: readonly PairedPart[],
  resampling: Resampling = usualResampling,
): PairedDifference | undefined {
  const sums = clusterSums(pairs);
  const difference = differenceOf(new Uint32Array(sums.size).fill(1), sums);
  if (difference === undefined) return undefined;
  const statistic = (drawn: Uint32Array) => differenceOf(drawn, sums);
  return {
    difference,
    interval: bootstrapInterval(sums.size, statistic, resampling),
    p: sums.size < 2 ? undefined : twoSided(bootstrapDraws(sums.size, statistic, resampling)),
  };
}

type ClusterSums = {
  readonly size: number;
  readonly before: { readonly sum: Float64Array; readonly weight: Float64Array };
  readonly now: { readonly sum: Float64Array; readonly weight: Float64Array };
};

function clusterSums(pairs: readonly PairedPart[]): ClusterSums {
  const clusters = clustersOf(pairs, ({ cluster }) => cluster);
  const sums = (side: 'before' | 'now', field: keyof Part) =>
    Float64Array.from(clusters, (members) =>
      members.reduce((sum, member) => sum + member[side][field], 0),
    );
  const ofSide = (side: 'before' | 'now') => ({
    sum: sums(side, 'sum'),
    weight: sums(side, 'weight'),
  });
  return { size: clusters.length, before: ofSide('before'), now: ofSide('now') };
}

function differenceOf(drawn: Uint32Array, { before, now }: ClusterSums): number | undefined {
  const weightBefore = weighted(drawn, before.weight);
  const weightNow = weighted(drawn, now.weight);
  if (weightBefore === 0 || weightNow === 0) return undefined;
  return weighted(drawn, now.sum) / weightNow - weighted(drawn, before.sum) / weightBefore;
}

/** Never 0: so many draws cannot prove that less is impossible. */
function twoSided(draws: readonly number[]): number | undefined {
  if (draws.length === 0) return undefined;
  const below = draws.filter((value) => value <= 0).length;
  const above = draws.filter((value) => value >= 0).length;
  return Math.min(1, (2 * (Math.min(below, above) + 1)) / (draws.length + 1));
}
