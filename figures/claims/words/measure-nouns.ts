import { readTable, wordsOf } from '../../../language/read-table.ts';

const rows = readTable(new URL('./measure-nouns.tsv', import.meta.url), [
  ...(['word', 'units', 'example'] as const),
]);
const unitsOf = new Map(rows.map(({ word, units }) => [word, wordsOf(units)] as const));

/**
 * The units that say by themselves what a noun says is measured.
 *
 * `unitsSaying('面积') // => ['亩', '公顷', …]`
 */
export function unitsSaying(word: string): readonly string[] {
  return unitsOf.get(word) ?? [];
}
