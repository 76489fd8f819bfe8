import { readFileSync } from 'node:fs';
import { logisticSchema, probabilityOf } from '../../../../figures/claims/doubt/logistic-model.ts';
import type { SupportFeatures } from './support-features.ts';

const file = new URL('./weights.json', import.meta.url);
const weights = logisticSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/**
 * The probability that the best sentence found answers what is asked, 0 to 1. Fitted by
 * `npm run eval -- support-weights`, which names its sets.
 */
export function probabilityOfSupport(features: SupportFeatures): number {
  return probabilityOf(features, weights);
}
