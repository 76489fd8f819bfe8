import { blockOfLines, mostColumns } from './block-of-lines.ts';
import { gridOfRows, isSurelyTable } from './rows-of-cells.ts';
import type { TextTable } from './text-table.ts';

const fewestColumns = 2;

/**
 * Rows parted by tabs, as they are copied from a sheet: with equally many cells, or, where tabs only lead to the
 * next column, with equally many words.
 */
export function tabTable(lines: readonly string[], from: number): TextTable | undefined {
  const own = blockOfLines(lines, from, (line) => line.includes('\t')).map((line) =>
    line.replace(/\r$/u, ''),
  );
  return (
    tableOf(own.map((line) => line.split('\t').map((cell) => cell.trim()))) ??
    tableOf(own.map((line) => line.trim().split(/\s*\t\s*/u)))
  );
}

function tableOf(rows: readonly (readonly string[])[]): TextTable | undefined {
  const [names = []] = rows;
  if (names.length < fewestColumns || names.length > mostColumns || !isSurelyTable(rows))
    return undefined;
  const grid = gridOfRows(rows);
  return grid && { grid, lines: rows.length };
}
