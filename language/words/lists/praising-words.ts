import { anyOf } from '../../word-pattern.ts';
import { readTable } from '../../read-table.ts';

const rows = readTable(new URL('praising-words.tsv', import.meta.url), ['words', 'example']);
const praises = new RegExp(anyOf(rows.map(({ words }) => words)), 'u');

/**
 * Whether a run of clauses sets a tone and names no number of anything: it tells a reader little.
 *
 * `onlyPraises('坚持以人民为中心，不断提升幸福感') // => true`
 */
export function onlyPraises(clauses: string): boolean {
  return praises.test(clauses) && !/\d/u.test(clauses);
}
