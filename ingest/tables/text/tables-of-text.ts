import { writeBlocks, type WrittenBlocks } from '../write-blocks.ts';
import type { Block } from '../grid.ts';
import { alignedTable } from './aligned-table.ts';
import { boxTable } from './box-table.ts';
import { pipeTable } from './pipe-table.ts';
import { tabTable } from './tab-table.ts';
import type { TextTable } from './text-table.ts';

/** What finds a table that begins with the line at a place. */
type Finder = (lines: readonly string[], from: number) => TextTable | undefined;

/** The surest first: what is drawn, then what a sign parts, then what only stands in columns. */
const finders: readonly Finder[] = [boxTable, pipeTable, tabTable, alignedTable];

/**
 * Plain text and Markdown with their tables: drawn with characters (┌─┬─┐), parted by pipes or tabs, or in
 * columns of spaces. Undefined where there is none; all other lines stay as they are.
 */
export function tablesOfText(text: string): WrittenBlocks | undefined {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const found = tableAt(lines, at);
    if (!found) blocks.push(lines[at] ?? '');
    else blocks.push(found.grid);
    at += found?.lines ?? 1;
  }
  return blocks.length < lines.length ? writeBlocks(blocks) : undefined;
}

// A longer line is no row, and looking for one in it would take long.
const longestRow = 1000;
const mayBeRow = /[|│┃║┌┏╔+\t]| {2}|\u3000/u;

function tableAt(lines: readonly string[], at: number): TextTable | undefined {
  const line = lines[at] ?? '';
  if (line.length > longestRow || !mayBeRow.test(line)) return undefined;
  for (const find of finders) {
    const found = find(lines, at);
    if (found) return found;
  }
  return undefined;
}
