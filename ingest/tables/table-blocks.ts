import { cellKind } from '../../language/tables/cell-kind.ts';
import { cellsByRow, type Block, type Grid, type GridCell, type PlacedCell } from './grid.ts';
import { cellWords, isLayoutRow, rowLines } from './row-lines.ts';

/**
 * What the cells of a table are read as: a table, or, where the table only places words on the page
 * (a column with whole paragraphs, a frame, a table in a table), the blocks within it, row by row.
 */
export function tableBlocks(cells: readonly PlacedCell[]): readonly Block[] {
  const grid = gridOf(cells);
  return grid && isTable(grid)
    ? [withoutEmptyEdges(grid)]
    : [...cellsByRow(cells).values()].flatMap(rowBlocks);
}

function gridOf(cells: readonly PlacedCell[]): Grid | undefined {
  const plain = cells.flatMap(({ blocks, ...cell }): readonly GridCell[] => {
    const lines = blocks.filter((block) => typeof block === 'string');
    return lines.length === blocks.length ? [{ ...cell, lines }] : [];
  });
  return plain.length < cells.length ? undefined : gridAround(plain);
}

function gridAround(cells: readonly GridCell[]): Grid {
  return {
    rows: largest(cells.map(({ row, rows }) => row + rows)),
    columns: largest(cells.map(({ column, columns }) => column + columns)),
    cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
  };
}

// Lines that somebody drew around a text make it a cell sooner than a page's layout does.
const longestDrawnCell = 300;

/** The table of cells that lines on a page tell; undefined where the lines only place words. */
export function drawnTable(cells: readonly GridCell[]): Grid | undefined {
  const grid = gridAround(cells);
  const isLayout = cells.some(({ lines }) => lines.join('').length > longestDrawnCell);
  return !isLayout && (hasRows(grid) || isRestOfTable(grid)) ? withoutEmptyEdges(grid) : undefined;
}

/** The last row of a table may stand on a page of its own. */
function isRestOfTable(grid: Grid): boolean {
  return wideRows(grid).some((row) =>
    row.some(({ lines }) => cellKind(cellWords(lines)) === 'value'),
  );
}

// One row beside another, and one column beside another.
const fewestRows = 2;

function isTable(grid: Grid): boolean {
  return hasRows(grid) && !wideRows(grid).some((row) => isLayoutRow(row.map(({ lines }) => lines)));
}

function hasRows(grid: Grid): boolean {
  return wideRows(grid).length >= fewestRows;
}

/** The rows with words in several cells. */
function wideRows({ cells }: Grid): readonly (readonly GridCell[])[] {
  const filled = cells.filter(({ lines }) => lines.length > 0);
  return [...cellsByRow(filled).values()].filter((row) => row.length > 1);
}

/** Rows and columns at its edges in which nothing stands are none. */
function withoutEmptyEdges(grid: Grid): Grid {
  const filled = grid.cells.filter(({ lines }) => lines.length > 0);
  const top = smallest(filled.map(({ row }) => row));
  const left = smallest(filled.map(({ column }) => column));
  const bottom = largest(filled.map(({ row, rows }) => row + rows));
  const right = largest(filled.map(({ column, columns }) => column + columns));
  const cells = grid.cells
    .filter(({ row, column }) => row >= top && column >= left && row < bottom && column < right)
    .map((cell) => ({
      ...cell,
      row: cell.row - top,
      column: cell.column - left,
      rows: Math.min(cell.rows, bottom - cell.row),
      columns: Math.min(cell.columns, right - cell.column),
    }));
  return { rows: bottom - top, columns: right - left, cells };
}

// A table may have more cells than a call may have arguments.
function smallest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Infinity);
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), 0);
}

function rowBlocks(cells: readonly PlacedCell[]): readonly Block[] {
  const lines = cells.map(({ blocks }) => blocks.filter((block) => typeof block === 'string'));
  const isPlain = cells.every(({ blocks }, index) => blocks.length === lines[index]?.length);
  return isPlain ? rowLines(lines) : cells.flatMap(({ blocks }) => blocks);
}
