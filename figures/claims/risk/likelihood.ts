import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { logisticSchema, probabilityOf } from '../doubt/logistic-model.ts';
import type { RiskFeatures } from './risk-features.ts';

const weightsSchema = logisticSchema.extend({ threshold: z.number() });
const file = new URL('./risk-weights.json', import.meta.url);
const weights = weightsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/**
 * Whether a statement that no rule refutes is likely enough to be true. Rules see the mistakes that
 * somebody has thought of; of those that nobody has, most leave out or move words where they are told.
 */
export function isLikely(features: RiskFeatures): boolean {
  return probabilityOf(features, weights) >= weights.threshold;
}
