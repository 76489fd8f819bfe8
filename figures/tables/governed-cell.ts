import type { Table, TableCell } from '../../library/table.ts';
import type { ReadableReport } from '../read/readable-report.ts';
import type { Heads, TableHeads } from './heads.ts';
import { readHead, readHeads, type Head } from './read-head.ts';
import { tableContext, type TableContext } from './table-context.ts';

/** What is known of a cell from all that governs it. */
export type GovernedCell = {
  readonly report: ReadableReport;
  readonly cell: TableCell;
  readonly words: string;
  readonly all: TableHeads;
  readonly heads: Heads;
  readonly context: TableContext;
  /** The headers over its column together, those beside its row one by one, and the others. */
  readonly above: Head;
  readonly beside: readonly Head[];
  readonly section: Head | undefined;
  /** What stands over each column of values of its table. */
  readonly columns: readonly Head[];
};

type InTable = Pick<GovernedCell, 'all' | 'cell' | 'columns'> & { readonly table: Table };

/** Reads all headers of a cell. */
export function govern(
  report: ReadableReport,
  { table, all, cell, columns }: InTable,
): GovernedCell {
  const heads = all.headsOf(cell);
  return {
    ...{ report, cell, all, heads, columns, words: all.wordsOf(cell) },
    context: tableContext(report.text, table, heads.titles),
    above: readHeads(heads.above, report),
    beside: heads.beside.map((words) => readHead(words, report)),
    section: heads.section === undefined ? undefined : readHead(heads.section, report),
  };
}
