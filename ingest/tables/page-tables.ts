import { cellKind } from '../../language/tables/cell-kind.ts';
import type { LinePiece, PageLine } from '../formats/pages/page-lines.ts';
import type { Grid, GridCell } from './grid.ts';

/** Rows of a printed table: its grid where every word has its column, and else only its lines. */
export type PrintedTable = {
  readonly lines: readonly PageLine[];
  readonly grid: Grid | undefined;
};

/**
 * The tables of a page that is only words in places (PDF, OFD): lines one below the other whose
 * words stand in the same columns. Where one of them stands in no column, or in two (a merged
 * header), or goes on below its row, the columns are not told; the rows are kept apart all the same.
 */
export function pageTables(lines: readonly PageLine[]): readonly PrintedTable[] {
  const tables: PrintedTable[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from;
    while (to < lines.length && isRow(lines[to])) to++;
    const rows = lines.slice(from, to);
    if (rows.length >= fewestRows && sharesColumns(rows)) {
      const goesOn = goesOnBelow(rows, lines[to]);
      tables.push({ lines: rows, grid: goesOn ? undefined : gridOf(rows) });
    }
    from = Math.max(to, from + 1);
  }
  return tables;
}

const fewestRows = 2;

function isRow(line: PageLine | undefined): boolean {
  return (line?.pieces?.length ?? 0) > 1;
}

function piecesOf({ pieces = [] }: PageLine): readonly LinePiece[] {
  return pieces;
}

/**
 * Lines of prose with a gap in each are no table: in a table a gap runs down through all rows, and
 * two rows alone hold a number.
 */
function sharesColumns(rows: readonly PageLine[]): boolean {
  const columns = columnsOf(rows);
  if (overlap(columns)) return false;
  const pieces = rows.flatMap(piecesOf);
  const isTold = rows.length > 2 || pieces.some(({ text }) => cellKind(text) === 'value');
  const placed = pieces.filter((piece) => columnsAt(piece, columns).length === 1);
  return isTold && placed.length >= pieces.length * mostlyPlaced;
}

const mostlyPlaced = 0.6;

/** A column is where the words of the rows with most of them stand. */
type Column = {
  readonly left: number;
  readonly right: number;
  readonly pieces: readonly LinePiece[];
};

function columnsOf(rows: readonly PageLine[]): readonly Column[] {
  const most = Math.max(...rows.map((row) => piecesOf(row).length));
  const full = rows.filter((row) => piecesOf(row).length === most);
  return Array.from({ length: most }, (_, column) => {
    const pieces = full.flatMap((row) => piecesOf(row)[column] ?? []);
    return {
      left: Math.min(...pieces.map(({ left }) => left)),
      right: Math.max(...pieces.map(({ right }) => right)),
      pieces,
    };
  });
}

function columnsAt(piece: LinePiece, columns: readonly Column[]): readonly number[] {
  return columns.flatMap(({ left, right }, index) =>
    piece.left < right && left < piece.right ? [index] : [],
  );
}

function gridOf(rows: readonly PageLine[]): Grid | undefined {
  const columns = columnsOf(rows);
  const cells: GridCell[] = [];
  for (const [row, line] of rows.entries()) {
    for (const piece of piecesOf(line)) {
      const [column, ...others] = columnsAt(piece, columns);
      const its = column === undefined ? undefined : columns[column];
      const isTaken = cells.some((cell) => cell.row === row && cell.column === column);
      if (column === undefined || !its || others.length > 0 || isTaken) return undefined;
      if (!isAligned(piece, its, line.size)) return undefined;
      cells.push({ row, column, rows: 1, columns: 1, lines: [piece.text] });
    }
  }
  return { rows: rows.length, columns: columns.length, cells: withBlanks(cells, columns.length) };
}

function overlap(columns: readonly Column[]): boolean {
  return columns.some(({ left }, index) => left < (columns[index - 1]?.right ?? -Infinity));
}

// In ems: as far as words that are meant to stand below each other may be off.
const aligned = 0.6;

/** Words of a column share its left edge, its right edge or its middle. */
function isAligned({ left, right }: LinePiece, column: Column, size: number): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) <= aligned * size;
  return column.pieces.some(
    (one) =>
      near(one.left, left) || near(one.right, right) || near(one.left + one.right, left + right),
  );
}

function withBlanks(cells: readonly GridCell[], columns: number): readonly GridCell[] {
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  return Array.from({ length: rows * columns }, (_, at): GridCell => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const known = cells.find((cell) => cell.row === row && cell.column === column);
    return known ?? { row, column, rows: 1, columns: 1, lines: [] };
  });
}

// In distances between rows; what stands further below is no part of them.
const closeBelow = 1.2;

/** Words below the last row that fit into one of its columns may be the end of a cell. */
function goesOnBelow(rows: readonly PageLine[], next: PageLine | undefined): boolean {
  const [last, before] = [rows.at(-1), rows.at(-2)];
  if (!next || !last || !before || next.page !== last.page) return false;
  const pitch = last.baseline - before.baseline;
  if (next.baseline - last.baseline > pitch * closeBelow) return false;
  const margin = aligned * last.size;
  return columnsOf(rows).some(
    ({ left, right }) => next.left >= left - margin && next.right <= right + margin,
  );
}
