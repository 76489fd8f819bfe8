import { cellKind } from '../../../language/tables/cell-kind.ts';
import { placeCells, type Grid } from '../grid.ts';
import { tableBlocks } from '../table-blocks.ts';

type Row = readonly string[];

/** The table of rows whose cells are in order; undefined where they only place words. */
export function gridOfRows(rows: readonly Row[]): Grid | undefined {
  const loose = rows.map((cells) =>
    cells.map((words) => ({ rows: 1, columns: 1, blocks: words === '' ? [] : [words] })),
  );
  const [only, ...others] = tableBlocks(placeCells(loose));
  return typeof only === 'object' && others.length === 0 ? only : undefined;
}

/**
 * Whether rows that nothing but space parts are a table for sure: names without a number stand over all
 * columns, and below them each column holds numbers or none. A row has some, or heads those below it.
 */
export function isSurelyTable(rows: readonly Row[]): boolean {
  const first = rows.findIndex((row) => row.some(isValue));
  const [heads, body] = [rows.slice(0, first), rows.slice(first)];
  const columns = rows[0]?.map((_, column) => body.map((row) => row[column] ?? '')) ?? [];
  return (
    first > 0 &&
    rows.every((row) => row.length === columns.length) &&
    columns.every((_, at) => at === 0 || heads.some((row) => row[at] !== '')) &&
    body.every((row) => row.some(isValue) || headsOthers(row)) &&
    columns.every(
      (column) => !column.some(isValue) || column.every((words) => cellKind(words) !== 'words'),
    )
  );
}

function isValue(words: string): boolean {
  return cellKind(words) === 'value';
}

function headsOthers([first = '', ...others]: Row): boolean {
  return first !== '' && others.every((words) => words === '');
}
