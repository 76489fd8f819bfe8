import { readTable } from '../../../language/read-table.ts';

/** What stands between places that are asked for side by side: 和, 还是. */
export const connectors: readonly string[] = readTable(
  new URL('./connectors.tsv', import.meta.url),
  ['word', 'example'],
).map(({ word }) => word);
