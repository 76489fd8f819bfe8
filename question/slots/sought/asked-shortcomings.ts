import { readTable, wordsOf } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';

const rows = readTable(new URL('./shortcoming-words.tsv', import.meta.url), [
  ...(['class', 'words', 'example'] as const),
]);
const wordsFor = (name: string) =>
  rows.filter((row) => row.class === name).flatMap(({ words }) => wordsOf(words));
const asked = new RegExp(anyOf(wordsFor('asked')), 'u');
const allAsked = new RegExp(asked, 'gu');
const beside: ReadonlySet<string> = new Set(wordsFor('beside'));

/**
 * Whether a question asks what a government says it has not done well, and of nothing narrower:
 * 养老还有什么短板 does not.
 *
 * @param terms what the question is about, word by word.
 *
 * `asksForShortcomings('哪些地方没做好', ['地方']) // => true`
 */
export function asksForShortcomings(question: string, terms: readonly string[]): boolean {
  if (!asked.test(question)) return false;
  const rest = question.replace(allAsked, '');
  return terms.every(
    (word) => beside.has(word) || asked.test(word) || /^\d+$/u.test(word) || !rest.includes(word),
  );
}
