import { blockOfLines, mostColumns } from './block-of-lines.ts';
import { gridOfRows } from './rows-of-cells.ts';
import type { TextTable } from './text-table.ts';

const delimiter = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;
const isBetweenPipes = /^\s*\|.*\|\s*$/u;
const fewestColumns = 2;

/**
 * A table of Markdown (GFM 4.10): names, a line of dashes with as many cells, and rows, whose cells at the
 * end may lack. Without dashes, rows between pipes with equally many cells. A row with more cells than
 * there are names leaves open what they are of.
 */
export function pipeTable(lines: readonly string[], from: number): TextTable | undefined {
  const own = blockOfLines(lines, from, (line) => line.includes('|'));
  const names = cellsOf(own[0]);
  if (names.length < fewestColumns || names.length > mostColumns) return undefined;
  const hasDashes = delimiter.test(own[1] ?? '') && cellsOf(own[1]).length === names.length;
  if (!hasDashes && !own.every((line) => isBetweenPipes.test(line))) return undefined;
  const rows = [names, ...own.slice(hasDashes ? 2 : 1).map(cellsOf)];
  const isWhole = rows.every(({ length }) =>
    hasDashes ? length <= names.length : length === names.length,
  );
  const grid = isWhole
    ? gridOfRows(rows.map((row) => names.map((_, column) => row[column] ?? '')))
    : undefined;
  return grid && { grid, lines: own.length };
}

/** `| 粮食产量 | 301.5 |` has two. A pipe behind a backslash is a character of its cell. */
function cellsOf(line = ''): readonly string[] {
  if (!line.includes('|')) return [];
  const inner = line
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map(plainWords);
}

/** Without the marks that Markdown puts into cells. */
function plainWords(cell: string): string {
  return cell
    .replaceAll('\\|', '|')
    .replace(/\*\*|__|`/gu, '')
    .replace(/<br\s*\/?>/giu, ' ')
    .trim();
}
