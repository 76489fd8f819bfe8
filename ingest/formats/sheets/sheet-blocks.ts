import { cellKind } from '../../../language/tables/cell-kind.ts';
import { cellsByRow, type Block, type GridCell } from '../../tables/grid.ts';
import { cellWords } from '../../tables/row-lines.ts';
import { tableBlocks } from '../../tables/table-blocks.ts';
import type { Sheet } from './read-sheet.ts';

/**
 * What a worksheet is made of: captions, unit lines and notes that stand alone in their rows are lines,
 * what stands between them is a table. Empty rows part tables, but for those within one.
 */
export function sheetBlocks({ cells }: Sheet): readonly Block[] {
  return areasOf(rowsOf(cells)).flatMap(areaBlocks);
}

type Row = readonly GridCell[];

function rowsOf(cells: readonly GridCell[]): readonly Row[] {
  return [...cellsByRow(cells).values()].toSorted((a, b) => rowOf(a) - rowOf(b));
}

function rowOf([first]: Row): number {
  return first?.row ?? 0;
}

/** Runs of rows with an empty one between, unless what follows goes on with numbers under no header. */
function areasOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const areas: Row[][] = [];
  let end = 0;
  for (const row of rows) {
    const area = areas.at(-1);
    if (area && (rowOf(row) <= end || goesOn(row))) area.push(row);
    else areas.push([row]);
    end = Math.max(end, ...row.map((cell) => cell.row + cell.rows));
  }
  return areas;
}

function goesOn(row: Row): boolean {
  return row.length > 1 && row.some(({ lines }) => cellKind(cellWords(lines)) === 'value');
}

function areaBlocks(rows: readonly Row[]): readonly Block[] {
  const from = captionRows(rows);
  const to = rows.findLastIndex((row) => row.length > 1) + 1;
  if (to <= from) return rows.flat().flatMap(({ lines }) => lines);
  return [
    ...linesOf(rows.slice(0, from)),
    ...tableBlocks(withoutGaps(rows.slice(from, to))),
    ...linesOf(rows.slice(to)),
  ];
}

function linesOf(rows: readonly Row[]): readonly string[] {
  return rows.flat().map(({ lines }) => cellWords(lines));
}

const unitLine = /^[（(]?\s*(?:计量)?单位\s*[：:]/u;

/** How many rows stand over a table: a title merged over all its columns is a part of it, unless a unit line follows. */
function captionRows(rows: readonly Row[]): number {
  const first = rows.findIndex((row) => row.length > 1);
  const over = first < 0 ? rows : rows.slice(0, first);
  const isCaption = ([cell]: Row) =>
    cell !== undefined && (cell.columns === 1 || unitLine.test(cellWords(cell.lines)));
  return over.findLastIndex(isCaption) + 1;
}

/** The cells of rows that stand one below the other, the first of them as row 0. */
function withoutGaps(rows: readonly Row[]): Parameters<typeof tableBlocks>[0] {
  const places = new Map(rows.map((row, at) => [rowOf(row), at]));
  const last = rowOf(rows.at(-1) ?? []);
  const covered = (from: number, to: number) =>
    rows.filter((row) => rowOf(row) >= from && rowOf(row) <= to).length;
  return rows.flat().map(({ lines, ...cell }) => ({
    ...cell,
    row: places.get(cell.row) ?? 0,
    rows:
      cell.rows === 1
        ? 1
        : Math.max(1, covered(cell.row, Math.min(last, cell.row + cell.rows - 1))),
    blocks: lines,
  }));
}
