import { readTable } from '../../read-table.ts';

/**
 * Names that the general dictionary cuts apart, most of them at a numeral in them. Kept whole they
 * are found as themselves and not as their numeral.
 */
export const setPhrases: readonly string[] = readTable(
  new URL('./set-phrases.tsv', import.meta.url),
  ['phrase', 'example'],
).map(({ phrase }) => phrase);
