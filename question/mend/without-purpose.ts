import { readTable } from '../../language/read-table.ts';
import { anyOf } from '../../language/word-pattern.ts';

const rows = readTable(new URL('./purpose-words.tsv', import.meta.url), ['words', 'example']);
// Neither a number nor a second clause: what is asked about stands behind.
const purpose = new RegExp(
  `^[^,，:：;；。?？\\d]{1,10}${anyOf(rows.map(({ words }) => words))}\\s*[:：,，]\\s*`,
  'u',
);

/**
 * A question without the words before it that only say what the answer is for, which it is not
 * about.
 *
 * `withoutPurpose('写稿子急用：静海2023年的目标') // => '静海2023年的目标'`
 */
export function withoutPurpose(question: string): string {
  const rest = question.replace(purpose, '');
  return rest === '' ? question : rest;
}
