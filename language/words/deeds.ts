import { readTable, wordsOf } from '../read-table.ts';
import { anyOf } from '../word-pattern.ts';

/** Something that is over and done with at one time: a road is opened, a house is built. */
export type Deed = { readonly name: string };

const columns = ['deed', 'asked', 'said', 'not behind', 'example'] as const;
const rows = readTable(new URL('./deeds.tsv', import.meta.url), columns).map((row) => ({
  name: row.deed,
  asked: new RegExp(anyOf(wordsOf(row.asked)), 'u'),
  said: new RegExp(`${notBehind(wordsOf(row['not behind']))}${anyOf(wordsOf(row.said))}`, 'u'),
}));

function notBehind(words: readonly string[]): string {
  return words.length > 0 ? `(?<!${anyOf(words)})` : '';
}

/**
 * What people ask after as done, the first of the table that their words name.
 *
 * `deedIn('医院盖好了吗') // => { name: '建成' }`
 */
export function deedIn(question: string): Deed | undefined {
  const row = rows.find(({ asked }) => asked.test(question));
  return row && { name: row.name };
}

/** Whether a sentence of a report has words for it: `saysDeed({ name: '建成' }, '学校竣工') // => true` */
export function saysDeed({ name }: Deed, sentence: string): boolean {
  return rows.some((row) => row.name === name && row.said.test(sentence));
}
