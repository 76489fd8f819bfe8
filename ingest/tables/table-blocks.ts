import type { Block, Grid, GridCell, PlacedCell } from './grid.ts';
import { isLayoutRow, rowLines } from './row-lines.ts';

/**
 * What the cells of a table are read as: a table, or, where the table only places words on the page
 * (a column with whole paragraphs, a frame, a table in a table), the blocks within it, row by row.
 */
export function tableBlocks(cells: readonly PlacedCell[]): readonly Block[] {
  const grid = gridOf(cells);
  return grid && isTable(grid) ? [withoutEmptyEdges(grid)] : rowsOf(cells).flatMap(rowBlocks);
}

function gridOf(cells: readonly PlacedCell[]): Grid | undefined {
  const plain = cells.flatMap(({ blocks, ...cell }): readonly GridCell[] => {
    const lines = blocks.filter((block) => typeof block === 'string');
    return lines.length === blocks.length ? [{ ...cell, lines }] : [];
  });
  if (plain.length < cells.length) return undefined;
  return {
    rows: Math.max(0, ...plain.map(({ row, rows }) => row + rows)),
    columns: Math.max(0, ...plain.map(({ column, columns }) => column + columns)),
    cells: plain,
  };
}

// One row beside another, and one column beside another.
const fewestRows = 2;

function isTable({ cells, rows }: Grid): boolean {
  const inRows = Array.from({ length: rows }, (_, row) =>
    cells.filter((cell) => cell.row === row && cell.lines.length > 0),
  );
  const wide = inRows.filter((row) => row.length > 1);
  return (
    wide.length >= fewestRows && !wide.some((row) => isLayoutRow(row.map(({ lines }) => lines)))
  );
}

/** Rows and columns at its edges in which nothing stands are none. */
function withoutEmptyEdges(grid: Grid): Grid {
  const filled = grid.cells.filter(({ lines }) => lines.length > 0);
  const top = Math.min(...filled.map(({ row }) => row));
  const left = Math.min(...filled.map(({ column }) => column));
  const bottom = Math.max(...filled.map(({ row, rows }) => row + rows));
  const right = Math.max(...filled.map(({ column, columns }) => column + columns));
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

function rowsOf(cells: readonly PlacedCell[]): readonly (readonly PlacedCell[])[] {
  const rows = new Map<number, PlacedCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows.values()];
}

function rowBlocks(cells: readonly PlacedCell[]): readonly Block[] {
  const lines = cells.map(({ blocks }) => blocks.filter((block) => typeof block === 'string'));
  const isPlain = cells.every(({ blocks }, index) => blocks.length === lines[index]?.length);
  return isPlain ? rowLines(lines) : cells.flatMap(({ blocks }) => blocks);
}
