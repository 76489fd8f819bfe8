import { readTable, wordsOf } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';

const rows = readTable(new URL('./time-words.tsv', import.meta.url), ['words', 'example']);
const asked = new RegExp(anyOf(rows.flatMap(({ words }) => wordsOf(words))), 'u');

/** Whether a question wants to know when: `asksWhen('8号线哪天能坐上') // => true` */
export function asksWhen(question: string): boolean {
  return asked.test(question);
}
