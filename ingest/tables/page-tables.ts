import { cellKind } from '../../language/tables/cell-kind.ts';
import type { LinePiece, PageLine } from '../formats/pages/page-lines.ts';
import type { Grid, GridCell } from './grid.ts';

/** Rows of a printed table: its grid where lines or places tell it, and else only its lines. */
export type PrintedTable = {
  /** A line a row. */
  readonly lines: readonly PageLine[];
  readonly grid: Grid | undefined;
  /** Its headers where the next page says them once more: no rows of it. */
  readonly again?: readonly PageLine[];
};

/**
 * The tables of a page (PDF, OFD): those that are drawn with lines, and those that are only words in
 * places, lines one below the other whose words stand in the same columns. Where one of them stands
 * in no column, or in two (a merged header), or goes on below its row, the columns are not told; the
 * rows are kept apart all the same.
 */
export function pageTables(lines: readonly PageLine[]): readonly PrintedTable[] {
  const tables: PrintedTable[] = [];
  for (let from = 0; from < lines.length;) {
    const to = endOfRows(lines, from);
    const table = tableOf(lines, from, to);
    if (table) tables.push(table);
    from = Math.max(to, from + 1);
  }
  return tables;
}

/** Where the rows end that begin with this line: those of one drawn table, or lines with gaps. */
function endOfRows(lines: readonly PageLine[], from: number): number {
  const ruled = lines[from]?.ruled;
  let to = from;
  while (to < lines.length && lines[to]?.ruled === ruled && (ruled ?? isRow(lines[to]))) to++;
  return to;
}

function tableOf(lines: readonly PageLine[], from: number, to: number): PrintedTable | undefined {
  const rows = lines.slice(from, to);
  const ruled = rows[0]?.ruled;
  if (ruled) return { lines: rows, grid: ruled.grid };
  if (rows.length < fewestRows || !sharesColumns(rows)) return undefined;
  const goesOn = beginsAbove(rows, lines[from - 1]) || goesOnBelow(rows, lines[to]);
  return { lines: rows, grid: goesOn ? undefined : gridOf(rows) };
}

const fewestRows = 2;

function isRow(line: PageLine | undefined): boolean {
  return (line?.pieces?.length ?? 0) > 1;
}

export function piecesOf({ pieces = [] }: Pick<PageLine, 'pieces'>): readonly LinePiece[] {
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

export function columnsOf(rows: readonly Pick<PageLine, 'pieces'>[]): readonly Column[] {
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

/** The cells of rows, where each word has its column. */
export function gridOf(rows: readonly PageLine[]): Grid | undefined {
  const columns = columnsOf(rows);
  const firstValues = rows.findIndex((row) =>
    piecesOf(row).some(({ text }) => cellKind(text) === 'value'),
  );
  const cells: GridCell[] = [];
  // From below: a header over several others stands over the middle of them.
  let below: readonly Placed[] | undefined;
  for (const [row, line] of [...rows.entries()].toReversed()) {
    const isHeader = row < firstValues;
    const placed = isHeader
      ? headersIn(line, { below, columns, isUpper: row < firstValues - 1 })
      : inColumns(line, columns);
    if (!placed) return undefined;
    cells.push(
      ...placed.map(({ piece, column, width }) => ({
        ...{ row, column, rows: 1, columns: width, lines: [piece.text] },
      })),
    );
    below = isHeader ? placed : undefined;
  }
  return {
    rows: rows.length,
    columns: columns.length,
    cells: withBlanks(cells, { rows: rows.length, columns: columns.length }),
  };
}

/**
 * Headers in their columns, or over others. What stands in some columns alone, above other headers, may
 * stand over those beside them, too: where both are possible neither is sure.
 */
function headersIn(
  line: PageLine,
  { below, columns, isUpper }: Beneath & { readonly isUpper: boolean },
): readonly Placed[] | undefined {
  const own = inColumns(line, columns);
  if (own && (!isUpper || own.length === columns.length)) return own;
  const over = besideLabels(line, columns) ?? overOthers(line, { below, columns });
  return own && over ? undefined : (own ?? over);
}

/** Words with the column where they begin, and how many they stand over. */
type Placed = { readonly piece: LinePiece; readonly column: number; readonly width: number };

/** Each of a row's words in a column of its own; undefined where one stands in none, or in two. */
function inColumns(line: PageLine, columns: readonly Column[]): readonly Placed[] | undefined {
  const placed = piecesOf(line).flatMap((piece) => {
    const [column, ...others] = columnsAt(piece, columns);
    const its = column === undefined ? undefined : columns[column];
    const isSure = its && others.length === 0 && isAligned(piece, its, line.size);
    return isSure && column !== undefined ? [{ piece, column, width: 1 }] : [];
  });
  const isWhole = placed.length === piecesOf(line).length;
  return isWhole && new Set(placed.map(({ column }) => column)).size === placed.length
    ? placed
    : undefined;
}

/**
 * Headers of all columns but those of labels, one each: numbers stand at the right of their column
 * and headers in the middle, but none reaches into the next.
 */
function besideLabels(line: PageLine, columns: readonly Column[]): readonly Placed[] | undefined {
  const pieces = piecesOf(line);
  const from = columns.length - pieces.length;
  const isLabel = (column: Column) => !column.pieces.some(({ text }) => cellKind(text) === 'value');
  if (from < 1 || !columns.slice(0, from).every(isLabel)) return undefined;
  const placed = pieces.map((piece, at) => ({ piece, column: from + at, width: 1 }));
  const isBetween = ({ piece, column }: Placed) =>
    piece.left > (columns[column - 1]?.right ?? -Infinity) &&
    piece.right < (columns[column + 1]?.left ?? Infinity);
  return placed.every(isBetween) ? placed : undefined;
}

type Beneath = {
  readonly below: readonly Placed[] | undefined;
  readonly columns: readonly Column[];
};

/**
 * Headers that share out all that stands below them: labels over the columns at the left, then one
 * header over each run of those in the row beneath, or of the columns themselves, in whose middle it
 * stands. Undefined where they can be shared out in no way, or in two.
 */
function overOthers(line: PageLine, { below, columns }: Beneath): readonly Placed[] | undefined {
  const beneath = below ?? columns.map((column, at) => ({ piece: column, column: at, width: 1 }));
  const found = sharings(piecesOf(line), {
    beneath: below ? beneath.filter(({ column }) => column > 0) : beneath,
    columns,
    size: line.size,
  });
  return found.length === 1 ? found[0] : undefined;
}

type Sharing = {
  readonly beneath: readonly (Omit<Placed, 'piece'> & {
    readonly piece: Pick<LinePiece, 'left' | 'right'>;
  })[];
  readonly columns: readonly Column[];
  readonly size: number;
};

/** Every way in which headers stand over runs of what is beneath, first to first and last to last. */
function sharings(
  pieces: readonly LinePiece[],
  { beneath, columns, size }: Sharing,
): readonly (readonly Placed[])[] {
  const [label, ...rest] = pieces;
  const first = beneath[0]?.column ?? 0;
  const [labels] = columns;
  const isLabel = label && labels && first > 0 && columnsAt(label, columns)[0] === 0;
  const start: readonly Placed[] = isLabel ? [{ piece: label, column: 0, width: 1 }] : [];
  return runs(isLabel ? rest : pieces, beneath, size).map((placed) => [...start, ...placed]);
}

function runs(
  pieces: readonly LinePiece[],
  beneath: Sharing['beneath'],
  size: number,
): readonly (readonly Placed[])[] {
  const [piece, ...others] = pieces;
  if (!piece) return beneath.length === 0 ? [[]] : [];
  return beneath.flatMap((last, at) => {
    const [from] = beneath;
    if (!from || !isInMiddle(piece, [from.piece, last.piece], size)) return [];
    const width = last.column + last.width - from.column;
    return runs(others, beneath.slice(at + 1), size).map((rest) => [
      { piece, column: from.column, width },
      ...rest,
    ]);
  });
}

function isInMiddle(
  { left, right }: LinePiece,
  [first, last]: readonly [Pick<LinePiece, 'left' | 'right'>, Pick<LinePiece, 'left' | 'right'>],
  size: number,
): boolean {
  const middle = (first.left + first.right + last.left + last.right) / 4;
  return Math.abs((left + right) / 2 - middle) <= aligned * size;
}

/** Whether the columns of one table stand below those of another. */
export function sameColumns(above: readonly PageLine[], below: readonly PageLine[]): boolean {
  const [upper, lower] = [columnsOf(above), columnsOf(below)];
  return (
    upper.length === lower.length &&
    upper.every(
      ({ left, right }, at) => left < (lower[at]?.right ?? 0) && (lower[at]?.left ?? 0) < right,
    )
  );
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

function withBlanks(
  cells: readonly GridCell[],
  { rows, columns }: Pick<Grid, 'rows' | 'columns'>,
): readonly GridCell[] {
  const covered = new Set(
    cells.flatMap((cell) =>
      Array.from({ length: cell.columns }, (_, at) => cell.row * columns + cell.column + at),
    ),
  );
  const places = Array.from({ length: rows * columns }, (_, at) => ({
    row: Math.floor(at / columns),
    column: at % columns,
  }));
  const blanks = places
    .filter(({ row, column }) => !covered.has(row * columns + column))
    .map((place): GridCell => ({ ...place, rows: 1, columns: 1, lines: [] }));
  return [...cells, ...blanks].toSorted((a, b) => a.row - b.row || a.column - b.column);
}

// In distances between rows; what stands further below is no part of them.
const closeBelow = 1.2;

/** Words below the last row that fit into one of its columns may be the end of a cell. */
function goesOnBelow(rows: readonly PageLine[], next: PageLine | undefined): boolean {
  const [last, before] = [rows.at(-1), rows.at(-2)];
  if (!next || !last || !before || next.page !== last.page) return false;
  const pitch = last.baseline - before.baseline;
  return next.baseline - last.baseline <= pitch * closeBelow && fitsColumn(next, rows);
}

// Of a distance between rows: a label in the middle of two rows of headers is half of one above.
const closeAbove = 0.8;

/** Words right above the first row that fit into one of its columns head it: more does than the rows say. */
function beginsAbove(rows: readonly PageLine[], before: PageLine | undefined): boolean {
  const [first] = rows;
  const [last, above] = [rows.at(-1), rows.at(-2)];
  if (!before || !first || !last || !above || before.page !== first.page) return false;
  const pitch = last.baseline - above.baseline;
  return first.baseline - before.baseline <= pitch * closeAbove && fitsColumn(before, rows);
}

function fitsColumn(line: PageLine, rows: readonly PageLine[]): boolean {
  const margin = aligned * line.size;
  return columnsOf(rows).some(
    ({ left, right }) => line.left >= left - margin && line.right <= right + margin,
  );
}
