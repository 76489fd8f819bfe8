import { cellKind } from '../../../language/tables/cell-kind.ts';
import { pageLines, type PageLine } from '../../formats/pages/page-lines.ts';
import type { Grid } from '../grid.ts';
import { pageTables } from '../page-tables.ts';
import { cellWords } from '../row-lines.ts';
import { blockOfLines, mostColumns } from './block-of-lines.ts';
import { isSurelyTable } from './rows-of-cells.ts';
import type { TextTable } from './text-table.ts';
import { lettersOf, runAt } from './text-places.ts';

const gap = /(?: {2}|\u3000)[ \u3000]*/gu;

/** Rows whose words stand in columns of spaces, read as those of a printed page are. */
export function alignedTable(lines: readonly string[], from: number): TextTable | undefined {
  const own = blockOfLines(lines, from, isRow);
  if (own.length < fewestRows) return undefined;
  if (own.some((line) => line.split(gap).length > mostColumns)) return undefined;
  const rows = own.map((line, at) => lineOf(line, at));
  const [table, ...others] = pageTables(rows);
  if (!table?.grid || others.length > 0 || table.lines.length !== rows.length) return undefined;
  // Letters stand too coarsely to tell what a header above others stands over.
  const cells = rowsOf(table.grid);
  const isSure = isSurelyTable(cells) && !cells[1]?.every((words) => cellKind(words) !== 'value');
  return isSure ? { grid: table.grid, lines: own.length } : undefined;
}

const fewestRows = 2;

function isRow(line: string): boolean {
  return /\S(?: {2}|\u3000)[ \u3000]*\S/u.test(line) && !line.includes('\t');
}

function lineOf(line: string, at: number): PageLine {
  const [row] = pageLines(1, runsOf(line.trimEnd(), at));
  return row ?? { ...runAt('', 0, at), page: 1 };
}

function runsOf(line: string, at: number) {
  let [letters, from] = [0, 0];
  const words = [...line.matchAll(gap), { index: line.length, 0: '' }].map((space) => {
    const text = line.slice(from, space.index);
    const run = runAt(text, letters, at);
    letters += widthOf(text) + widthOf(space[0]);
    from = space.index + space[0].length;
    return run;
  });
  return words.filter(({ text }) => text !== '');
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + lettersOf(character), 0);
}

function rowsOf({ rows, columns, cells }: Grid): readonly (readonly string[])[] {
  const words = new Map(
    cells.map((cell) => [cell.row * columns + cell.column, cellWords(cell.lines)]),
  );
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => words.get(row * columns + column) ?? ''),
  );
}
