import { cellKind } from '../../../language/tables/cell-kind.ts';
import { cellsByRow, type Grid, type GridCell } from '../grid.ts';
import type { PrintedTable } from '../page-tables.ts';
import { cellWords } from '../row-lines.ts';

/**
 * Two tables drawn with lines as one, where the second has the columns of the first and begins with
 * its headers, said once more, or with numbers below the headings of parts; undefined otherwise.
 */
export function ruledGoesOn(before: PrintedTable, next: PrintedTable): PrintedTable | undefined {
  if (!before.grid || !next.grid || !haveSameColumns(before, next)) return undefined;
  const repeated = repeatedHeaders(before.grid, next.grid);
  if (!beginsWithNumbers(next.grid, repeated)) return undefined;
  const linesOfHeads = rowsWithWords(next.grid).filter((row) => row < repeated).length;
  return {
    lines: [...before.lines, ...next.lines.slice(linesOfHeads)],
    grid: joinedGrids(before.grid, next.grid, repeated),
    again: [...(before.again ?? []), ...next.lines.slice(0, linesOfHeads)],
  };
}

// A page may be bound at another side than the one before it; its columns are as wide.
const nearShare = 0.02;

function haveSameColumns(before: PrintedTable, next: PrintedTable): boolean {
  const [upper, lower] = [before.lines[0]?.ruled?.edges ?? [], next.lines[0]?.ruled?.edges ?? []];
  const width = (upper.at(-1) ?? 0) - (upper[0] ?? 0);
  return (
    upper.length > 0 &&
    upper.length === lower.length &&
    upper.every(
      (edge, at) =>
        Math.abs(edge - (upper[0] ?? 0) - ((lower[at] ?? 0) - (lower[0] ?? 0))) <=
        width * nearShare,
    )
  );
}

/** How many rows at the head of a table are those at the head of another, cell by cell. */
function repeatedHeaders(before: Grid, next: Grid): number {
  const headers = firstRowWithNumbers(before);
  let same = 0;
  while (same < headers && rowAsDrawn(before, same) === rowAsDrawn(next, same)) same++;
  return same;
}

function rowAsDrawn({ cells }: Grid, row: number): string {
  return cells
    .filter((cell) => cell.row === row)
    .map(drawn)
    .join('\t');
}

function drawn({ row, column, rows, columns, lines }: GridCell): string {
  return [row, column, rows, columns, cellWords(lines)].join(' ');
}

function firstRowWithNumbers({ cells }: Grid): number {
  return cells.find(isNumber)?.row ?? 0;
}

function isNumber({ lines }: GridCell): boolean {
  return cellKind(cellWords(lines)) === 'value';
}

/** Rows before the first number are headings of parts: each has words in one cell alone. */
function beginsWithNumbers(grid: Grid, from: number): boolean {
  const first = grid.cells.find((cell) => cell.row >= from && isNumber(cell))?.row;
  if (first === undefined) return false;
  const filled = grid.cells.filter(
    ({ row, lines }) => row >= from && row < first && cellWords(lines) !== '',
  );
  return [...cellsByRow(filled).values()].every((row) => row.length === 1);
}

function rowsWithWords({ cells }: Grid): readonly number[] {
  return [...cellsByRow(cells.filter(({ lines }) => cellWords(lines) !== '')).keys()];
}

function joinedGrids(before: Grid, next: Grid, repeated: number): Grid {
  const moved = next.cells
    .filter(({ row }) => row >= repeated)
    .map((cell) => ({ ...cell, row: cell.row + before.rows - repeated }));
  return {
    rows: before.rows + next.rows - repeated,
    columns: before.columns,
    cells: [...before.cells, ...moved],
  };
}
