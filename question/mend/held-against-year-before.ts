import { readTable, wordsOf } from '../../language/read-table.ts';
import { anyOf } from '../../language/word-pattern.ts';

const rows = readTable(new URL('./words-of-year-before.tsv', import.meta.url), [
  ...(['words', 'example'] as const),
]);
const yearBefore = new RegExp(
  `(?<=[比较跟和与同])${anyOf(rows.flatMap(({ words }) => wordsOf(words)))}`,
  'gu',
);

/**
 * A question with 上年 where it holds a year against the one before in other words.
 *
 * `heldAgainstYearBefore('2016年的税收比头一年多吗') // => '2016年的税收比上年多吗'`
 */
export function heldAgainstYearBefore(question: string): string {
  return question.replace(yearBefore, '上年');
}
