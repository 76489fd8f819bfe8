import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { DoubtFeatures } from './doubt-features.ts';

const weightsSchema = z.object({
  fitted: z.iso.date(),
  sets: z.array(z.string()),
  threshold: z.number(),
  intercept: z.number(),
  features: z.record(
    z.string(),
    z.object({ mean: z.number(), deviation: z.number(), weight: z.number() }),
  ),
});

/** A logistic model as it was fitted, with the sets that it was fitted on. */
export type DoubtWeights = z.infer<typeof weightsSchema>;

const file = new URL('./doubt-weights.json', import.meta.url);
const weights = weightsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** Whether a statement with doubts is likely enough to follow that it is shown in its own words. */
export function isPlausible(features: DoubtFeatures): boolean {
  return plausibility(features, weights) >= weights.threshold;
}

/** The probability that a statement with such doubts follows, 0 to 1. */
export function plausibility(
  features: DoubtFeatures,
  { intercept, features: of }: DoubtWeights,
): number {
  const sum = Object.entries(of).reduce((total, [name, { mean, deviation, weight }]) => {
    const value = features[name as keyof DoubtFeatures];
    return total + weight * ((value - mean) / deviation);
  }, intercept);
  return 1 / (1 + Math.exp(-sum));
}
