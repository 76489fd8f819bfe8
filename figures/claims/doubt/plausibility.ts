import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { DoubtFeatures } from './doubt-features.ts';
import { logisticSchema, probabilityOf } from './logistic-model.ts';

const weightsSchema = logisticSchema.extend({ threshold: z.number() });
const file = new URL('./doubt-weights.json', import.meta.url);
const weights = weightsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** Whether a statement with doubts is likely enough to follow that it is shown in its own words. */
export function isPlausible(features: DoubtFeatures): boolean {
  return probabilityOf(features, weights) >= weights.threshold;
}
