import type { Span } from '../language/span.ts';
import { digestOfValues } from './row-digest.ts';

/**
 * A cell of a table, with the rows and columns that it covers and its words in the report's text,
 * in UTF-16 code units: an empty cell ends where it begins.
 */
export type TableCell = Span & {
  /** Of its first row and column, from 0. */
  readonly row: number;
  readonly column: number;
  /** How many it covers; merged cells cover several. */
  readonly rows: number;
  readonly columns: number;
};

/** A table of a report. Its words stand in the report's text, a line a row, from `start` to `end`. */
export type Table = Span & {
  readonly rows: number;
  readonly columns: number;
  /** How many rows at its head, and columns at its left, name what the other cells hold. */
  readonly headerRows: number;
  readonly headerColumns: number;
  /** In the order of rows, then columns. */
  readonly cells: readonly TableCell[];
};

/** A row of `report_tables`, as SQLite gives it. */
export type TableRow = {
  readonly report_id: string;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  readonly shape: string;
  readonly cells: string;
};

/** Numbers are kept in order, `[0,0,1,2,118,120]` a cell: a fifth of the size of objects. */
export function tableRow(reportId: string, ordinal: number, table: Table): TableRow {
  const { start, end, rows, columns, headerRows, headerColumns } = table;
  const cells = table.cells.map((cell) => [
    ...[cell.row, cell.column, cell.rows, cell.columns, cell.start, cell.end],
  ]);
  return {
    ...{ report_id: reportId, ordinal, start, end },
    shape: JSON.stringify([rows, columns, headerRows, headerColumns]),
    cells: JSON.stringify(cells),
  };
}

export function tableFromRow({ start, end, shape, cells }: TableRow): Table {
  const [rows, columns, headerRows, headerColumns] = JSON.parse(shape) as Four;
  return {
    ...{ start, end, rows, columns, headerRows, headerColumns },
    cells: (JSON.parse(cells) as readonly Six[]).map((cell) => ({
      ...{ row: cell[0], column: cell[1], rows: cell[2], columns: cell[3] },
      ...{ start: cell[4], end: cell[5] },
    })),
  };
}

type Four = readonly [number, number, number, number];
type Six = readonly [number, number, number, number, number, number];

export function tableDigest({ report_id, ordinal, start, end, shape, cells }: TableRow): string {
  return digestOfValues([report_id, ordinal, start, end, shape, cells]);
}
