import { anyOf } from '../../language/word-pattern.ts';
import { readTable, wordsOf } from '../../language/read-table.ts';

const rows = readTable(new URL('./time-words.tsv', import.meta.url), [
  ...(['side', 'words', 'example'] as const),
]);

function patternOf(side: 'asked' | 'told'): string {
  return anyOf(rows.filter((row) => row.side === side).flatMap(({ words }) => wordsOf(words)));
}

const asked = new RegExp(patternOf('asked'), 'u');
const told = new RegExp(
  String.raw`\d{4}年|\d{1,2}月|\d{1,2}[日号](?!线)|十[一二三四五]五|${patternOf('told')}`,
  'u',
);

/** Whether a question wants to know when: `asksWhen('8号线哪天能坐上') // => true` */
export function asksWhen(question: string): boolean {
  return asked.test(question);
}

/** Whether words say a time at all: `tellsTime('力争年底前通车') // => true` */
export function tellsTime(words: string): boolean {
  return told.test(words);
}
