import type { Table, TableCell } from '../../library/table.ts';
import { findHeaders } from './find-headers.ts';
import { cellsByRow, type Block, type Grid, type GridCell } from './grid.ts';
import { cellWords } from './row-lines.ts';

/** The text of a file with its tables, whose offsets are those of this text. */
export type WrittenBlocks = { readonly text: string; readonly tables: readonly Table[] };

/**
 * Blocks as text, a line a line. A table is a line a row with a tab between the places of its cells;
 * a merged cell stands in the first of its places, and the others are empty.
 */
export function writeBlocks(blocks: readonly Block[]): WrittenBlocks {
  const tables: Table[] = [];
  const lines: string[] = [];
  let length = 0;
  const add = (line: string) => {
    lines.push(line);
    length += line.length + 1;
  };
  for (const block of blocks) {
    if (typeof block === 'string') add(block);
    else tables.push(writeTable(block, { start: length, add }));
  }
  return { text: lines.join('\n'), tables };
}

/** Where a table begins in the text, and what takes its lines. */
export type Writing = { readonly start: number; readonly add: (line: string) => void };

/** Writes the rows of a table and tells where its cells stand. */
export function writeTable(grid: Grid, { start, add }: Writing): Table {
  const cells: TableCell[] = [];
  let at = start;
  const byRow = cellsByRow(grid.cells);
  for (let row = 0; row < grid.rows; row++) {
    const written = writeRow(byRow.get(row) ?? [], grid.columns, at);
    cells.push(...written.cells);
    if (written.line === '') continue;
    add(written.line);
    at += written.line.length + 1;
  }
  const { rows, columns } = grid;
  return { start, end: Math.max(start, at - 1), rows, columns, ...findHeaders(grid), cells };
}

/** Places before the first words and behind the last are left out: no line has white space there. */
function writeRow(
  own: readonly GridCell[],
  columns: number,
  start: number,
): { readonly line: string; readonly cells: readonly TableCell[] } {
  const filled = own.filter(({ lines }) => cellWords(lines) !== '');
  const [first, last] = [filled.at(0)?.column ?? columns, filled.at(-1)?.column ?? -1];
  let line = '';
  const placed: TableCell[] = [];
  for (const { lines, isHeader: _, ...cell } of own) {
    const words = cellWords(lines);
    if (cell.column <= last && cell.column > first) {
      line += '\t'.repeat(cell.column - Math.max(first, placed.at(-1)?.column ?? first));
    }
    const at = start + line.length;
    line += words;
    placed.push({ ...cell, start: at, end: at + words.length });
  }
  return { line, cells: placed };
}
