import { readTable, wordsOf } from '../../language/read-table.ts';
import { anyOf } from '../../language/word-pattern.ts';

const rows = readTable(new URL('./told-times.tsv', import.meta.url), ['words', 'example']);
const words = anyOf(rows.flatMap((row) => wordsOf(row.words)));
const told = new RegExp(
  String.raw`\d{4}年|\d{1,2}月|\d{1,2}[日号](?!线)|十[一二三四五]五|${words}`,
  'u',
);

/** Whether words say a time at all: `tellsTime('力争年底前通车') // => true` */
export function tellsTime(text: string): boolean {
  return told.test(text);
}
