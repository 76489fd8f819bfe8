import type { GoldQuestion } from '../gold-files/gold-question.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { plainText } from '../numbers/plain-text.ts';

/** A question of another tool as ours, or why it cannot be one without a person. */
export type Taken = { readonly question: GoldQuestion } | { readonly left: string };

/** Longer than this, an answer without numbers is not asked for to the letter. */
const longestWords = 20;

/** The rule that other tools leave to a model: the numbers of the answer, or a short answer itself. */
export function ruleOf(answer: string): GoldQuestion['must'] | undefined {
  const text = plainText(answer);
  const numbers = readNumbers(answer)
    .filter(({ mayBePhrase }) => !mayBePhrase)
    .map(({ start, end }) =>
      text
        .slice(start, end)
        .replace(/^(?:大?约|近|超过?|达到?)/u, '')
        .replace(/(?:以上|以下|左右|以内)$/u, ''),
    );
  const stated = [...new Set(numbers.map((one) => one.trim()))].filter(
    (one) => !/^\d{4}年?$/u.test(one),
  );
  if (stated.length > 0) return stated.map((one) => [one]);
  const words = answer.trim().replace(/[。.]$/u, '');
  return words !== '' && words.length <= longestWords ? [[words]] : undefined;
}

/** A question with nothing known of it but what was asked. */
export function bareQuestion(id: string, question: string): Omit<GoldQuestion, 'type' | 'must'> {
  return { id, question, answer: '', history: [], mustNot: [], evidence: [] };
}
