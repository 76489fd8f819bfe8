import { readTable, wordsOf } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';

const rows = readTable(new URL('./plan-words.tsv', import.meta.url), [
  ...(['class', 'words', 'example'] as const),
]);
const wordsFor = (name: string) =>
  rows.filter((row) => row.class === name).flatMap(({ words }) => wordsOf(words));
const asked = new RegExp(anyOf(wordsFor('asked')), 'u');
const beside: ReadonlySet<string> = new Set(wordsFor('beside'));

/**
 * Whether a question asks what a report's work consists of, as a whole and of no one subject.
 *
 * @param terms what the question is about, word by word.
 *
 * `asksForPlan('重点任务有哪些', ['重点', '任务']) // => true`
 */
export function asksForPlan(question: string, terms: readonly string[]): boolean {
  return asked.test(question) && terms.every((word) => beside.has(word) || /\d/u.test(word));
}
