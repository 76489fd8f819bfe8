import { readFileSync } from 'node:fs';
import { logisticSchema, probabilityOf } from '../../../figures/claims/doubt/logistic-model.ts';
import type { AnswerFeatures } from './answer-features.ts';

const file = new URL('./weights.json', import.meta.url);
const weights = logisticSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/**
 * The probability that an answer, as it is shown, is right by the rules of the gold sets; of a
 * refusal, that it is right to refuse. Fitted by `npm run eval -- calibrate`, which names its sets.
 */
export function probabilityRight(features: AnswerFeatures): number {
  return Math.round(1000 * probabilityOf(features, weights)) / 1000;
}
