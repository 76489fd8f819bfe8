import type { GoldQuestion } from '../gold-files/gold-question.ts';

/**
 * What an answer should say, one claim a piece: the nuggets of the gold, or the sentences of its
 * ideal answer.
 */
export function claimsOf({
  nuggets,
  answer,
}: Pick<GoldQuestion, 'nuggets' | 'answer'>): readonly string[] {
  if (nuggets && nuggets.length > 0) return nuggets.map(({ text }) => text);
  return answer
    .split(/(?<=[。！？；!?;])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}
