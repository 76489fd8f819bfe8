import { cellKind, type CellKind } from '../../language/tables/cell-kind.ts';
import type { Table } from '../../library/table.ts';
import type { Grid, GridCell } from './grid.ts';
import { cellWords } from './row-lines.ts';

/**
 * How many rows at the head of a table, and columns at its left, name what stands below and beside
 * them: the file says it of rows (`<th>`), or they are those before the first number. A table of
 * words alone has one row and one column of them.
 */
export function findHeaders(grid: Grid): Pick<Table, 'headerRows' | 'headerColumns'> {
  const told = grid.cells.map((cell): ToldCell => ({
    ...cell,
    kind: cellKind(cellWords(cell.lines)),
  }));
  const headerRows = headerRowsOf(told, grid);
  return { headerRows, headerColumns: headerColumnsOf(told, grid, headerRows) };
}

type ToldCell = GridCell & { readonly kind: CellKind };

function headerRowsOf(cells: readonly ToldCell[], { rows }: Grid): number {
  const rowsOf = (row: number) =>
    cells.filter((cell) => cell.row <= row && row < cell.row + cell.rows);
  const hasValues = cells.some(({ kind }) => kind === 'value');
  let row = 0;
  while (row < rows - 1 && isHeaderRow(rowsOf(row), row, rowsOf(row - 1))) {
    row++;
    if (!hasValues && !rowsOf(row).some(({ isHeader, column }) => isHeader && column > 0)) break;
  }
  return endsWithin(cells, row) ? row - 1 : row;
}

/** No number stands in it; under a row of several, neither one lone title nor a label with years. */
function isHeaderRow(cells: readonly ToldCell[], row: number, above: readonly ToldCell[]): boolean {
  const filled = cells.filter(({ kind }) => kind !== 'nothing');
  if (filled.length > 1 && filled.every(({ isHeader }) => isHeader)) return true;
  if (filled.some(({ kind }) => kind === 'value')) return false;
  if (row === 0) return true;
  const own = filled.filter((cell) => cell.row === row);
  if (own.length === 0) return true;
  const isUnderTitle = above.filter(({ kind }) => kind !== 'nothing').length <= 1;
  if (isUnderTitle) return true;
  const [first] = own;
  return own.length > 1 && !(first?.column === 0 && own.some(isBareYear));
}

function isBareYear({ kind, lines }: ToldCell): boolean {
  return kind === 'time' && /^\d{4}$/u.test(cellWords(lines));
}

/** A cell that reaches down from the last header row into the rows below is a label and no header. */
function endsWithin(cells: readonly ToldCell[], headerRows: number): boolean {
  return (
    headerRows > 1 &&
    cells.some(({ row, rows }) => row === headerRows - 1 && row + rows > headerRows)
  );
}

function headerColumnsOf(
  cells: readonly ToldCell[],
  { columns }: Grid,
  headerRows: number,
): number {
  const body = cells.filter(({ row }) => row >= headerRows);
  const hasValues = body.some(({ kind }) => kind === 'value');
  let column = 0;
  while (column < columns - 1 && isLabelColumn(body, cells, column, headerRows)) {
    column++;
    if (!hasValues) break;
  }
  return column;
}

function isLabelColumn(
  body: readonly ToldCell[],
  cells: readonly ToldCell[],
  column: number,
  headerRows: number,
): boolean {
  const own = body.filter((cell) => cell.column === column && cell.columns === 1);
  const header = cells.find(
    (cell) => cell.row < headerRows && cell.column <= column && column < cell.column + cell.columns,
  );
  if (header && ordinal.test(cellWords(header.lines))) return true;
  if (column === 0 && countsUp(own)) return true;
  const filled = own.filter(({ kind }) => kind !== 'nothing');
  const isOfYears = filled.every(({ kind }) => kind === 'time');
  return filled.length > 0 && (isOfYears || !filled.some(({ kind }) => kind === 'value'));
}

const ordinal = /^(?:序\s*号|编\s*号|排\s*序|No\.?)$/iu;

/** 1, 2, 3: the rows are numbered, and nothing is measured. */
function countsUp(cells: readonly ToldCell[]): boolean {
  const numbers = cells
    .map(({ lines }) => cellWords(lines))
    .filter((words) => words !== '')
    .map(Number);
  return numbers.length > 1 && numbers.every((number, index) => number === index + 1);
}
