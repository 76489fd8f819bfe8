import { cellKind } from '../../../language/tables/cell-kind.ts';
import { pageLines, type PageLine } from '../../formats/pages/page-lines.ts';
import type { FilledCell } from './words-in-cells.ts';

/** A cell with its words line by line. */
export type LinedCell = Omit<FilledCell, 'runs'> & { readonly lines: readonly PageLine[] };

/**
 * Cells whose rows no line parts are taken apart, row by row: two numbers below each other in one of
 * them are of two rows. Undefined where the words beside them do not stand in these rows.
 */
export function rowsWithin(
  page: number,
  cells: readonly FilledCell[],
): readonly LinedCell[] | undefined {
  const lined = cells.map(({ runs, ...cell }) => ({ ...cell, lines: pageLines(page, runs) }));
  if (lined.some(hasTwoNumbersAlong)) return undefined;
  const heights = new Map<number, readonly number[]>();
  for (const [row, band] of bandsOf(lined)) {
    if (!band.some(hasTwoNumbersDown)) continue;
    const baselines = sharedBaselines(band);
    if (!baselines) return undefined;
    heights.set(row, baselines);
  }
  if (heights.size === 0) return lined;
  const bands = Math.max(...lined.map(({ row, rows }) => row + rows));
  const starts = [0];
  for (let row = 0; row < bands; row++) {
    starts.push((starts[row] ?? 0) + (heights.get(row)?.length ?? 1));
  }
  return lined.flatMap((cell) => inRows(cell, { starts, heights }));
}

/** Two numbers beside each other in a cell have lost the line between them. */
function hasTwoNumbersAlong({ lines }: LinedCell): boolean {
  return lines.some(
    ({ pieces = [] }) => pieces.filter(({ text }) => cellKind(text) === 'value').length > 1,
  );
}

function hasTwoNumbersDown({ lines }: LinedCell): boolean {
  return lines.filter(({ text }) => cellKind(text) === 'value').length > 1;
}

/** The cells that stand in one band alone. */
function bandsOf(cells: readonly LinedCell[]): ReadonlyMap<number, readonly LinedCell[]> {
  const bands = new Map<number, LinedCell[]>();
  for (const cell of cells.filter(({ rows }) => rows === 1)) {
    const band = bands.get(cell.row);
    if (band) band.push(cell);
    else bands.set(cell.row, [cell]);
  }
  return bands;
}

// In ems.
const sameLine = 0.5;
const fewestInRow = 2;

/**
 * Where the rows of a band stand. Each has words in two cells at least, and each cell that has words
 * has some in the first: one that has them in the middle may head all the rows.
 */
function sharedBaselines(band: readonly LinedCell[]): readonly number[] | undefined {
  const lines = band.flatMap((cell) => cell.lines.map((line) => ({ cell, line })));
  const rows: { baseline: number; cells: LinedCell[] }[] = [];
  for (const { cell, line } of lines.toSorted((a, b) => a.line.baseline - b.line.baseline)) {
    const open = rows.at(-1);
    if (open && line.baseline - open.baseline <= sameLine * line.size) open.cells.push(cell);
    else rows.push({ baseline: line.baseline, cells: [cell] });
  }
  const [first] = rows;
  const isSure =
    rows.every(({ cells }) => cells.length >= fewestInRow) &&
    rows.every(({ cells }) => new Set(cells).size === cells.length) &&
    band.every((cell) => cell.lines.length === 0 || first?.cells.includes(cell));
  return isSure ? rows.map(({ baseline }) => baseline) : undefined;
}

type NewRows = {
  readonly starts: readonly number[];
  readonly heights: ReadonlyMap<number, readonly number[]>;
};

function inRows(cell: LinedCell, { starts, heights }: NewRows): readonly LinedCell[] {
  const row = starts[cell.row] ?? 0;
  const baselines = cell.rows === 1 ? heights.get(cell.row) : undefined;
  if (!baselines) return [{ ...cell, row, rows: (starts[cell.row + cell.rows] ?? 0) - row }];
  return baselines.map((baseline, at) => ({
    ...{ ...cell, row: row + at, rows: 1 },
    lines: cell.lines.filter((line) => Math.abs(line.baseline - baseline) <= sameLine * line.size),
  }));
}
