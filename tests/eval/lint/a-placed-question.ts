import type { GoldQuestion } from '../../../eval/gold-files/gold-question.ts';
import type { PlacedQuestion } from '../../../eval/gold-files/parse-gold.ts';
import { aGoldQuestion } from '../a-gold-question.ts';

/** A gold question in line 1 of a file: say only what the test is about. */
export function aPlacedQuestion(about: Partial<GoldQuestion> = {}, line = 1): PlacedQuestion {
  return { place: `gold.jsonl line ${line}`, question: aGoldQuestion(about) };
}
