import { readTable } from '../../../language/read-table.ts';

const rows = readTable(new URL('./spelt-borders.tsv', import.meta.url), [
  ...(['words', 'border', 'example'] as const),
]);

/**
 * A question with the borders that it puts in words of their own as numbers, which everything else
 * is read from: only rates are spoken of by how many digits they have.
 *
 * `withSpeltBorders('GDP目标是不是两位数') // => 'GDP目标是不是10%以上'`
 */
export function withSpeltBorders(text: string): string {
  return rows.reduce((words, row) => words.replaceAll(row.words, row.border), text);
}
