import { z } from 'zod';

/** A logistic model over named features, as a file of weights keeps it. */
export const logisticSchema = z.object({
  /** The day on which it was fitted, and the sets that it was fitted on. */
  fitted: z.iso.date(),
  sets: z.array(z.string()),
  intercept: z.number(),
  features: z.record(
    z.string(),
    z.object({ mean: z.number(), deviation: z.number(), weight: z.number() }),
  ),
});

export type LogisticWeights = z.infer<typeof logisticSchema>;

/**
 * The probability that a model gives, 0 to 1: 1 / (1 + e^−(b + Σ w·(x − mean)/deviation)). A feature
 * that is not given counts as at its mean.
 */
export function probabilityOf(
  features: Readonly<Record<string, number>>,
  { intercept, features: of }: Pick<LogisticWeights, 'intercept' | 'features'>,
): number {
  const sum = Object.entries(of).reduce((total, [name, { mean, deviation, weight }]) => {
    const value = features[name] ?? mean;
    return total + weight * ((value - mean) / deviation);
  }, intercept);
  return 1 / (1 + Math.exp(-sum));
}
