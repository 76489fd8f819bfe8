import type { Interval } from './interval.ts';
import { bootstrapInterval, clustersOf, type Resampling } from './resampling.ts';

/**
 * What one question adds to a measure: `sum` of `weight`. A yes-or-no verdict is 1 or 0 of 1, two
 * of three evidence quotes are 2 of 3. The measure is Σ sum / Σ weight.
 */
export type Part = { readonly sum: number; readonly weight: number };

/** A part with the report that its question is about. */
export type PartOfCluster = Part & { readonly cluster: string };

/** `undefined` when nothing was weighed. @example ratioOf([{ sum: 2, weight: 3 }]) // => 0.667 */
export function ratioOf(parts: readonly Part[]): number | undefined {
  const { sum, weight } = total(parts);
  return weight === 0 ? undefined : sum / weight;
}

/** Bootstrap by report: questions about one report are not independent. */
export function ratioInterval(
  parts: readonly PartOfCluster[],
  resampling?: Resampling,
): Interval | undefined {
  const clusters = clustersOf(parts, ({ cluster }) => cluster).map(total);
  const sums = Float64Array.from(clusters, ({ sum }) => sum);
  const weights = Float64Array.from(clusters, ({ weight }) => weight);
  return bootstrapInterval(
    clusters.length,
    (drawn) => {
      const weight = weighted(drawn, weights);
      return weight === 0 ? undefined : weighted(drawn, sums) / weight;
    },
    resampling,
  );
}

/** Sum of values, each as often as it was drawn. */
export function weighted(drawn: Uint32Array, values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (drawn[at] ?? 0) * (values[at] ?? 0);
  return sum;
}

function total(parts: readonly Part[]): Part {
  return {
    sum: parts.reduce((sum, part) => sum + part.sum, 0),
    weight: parts.reduce((sum, part) => sum + part.weight, 0),
  };
}
