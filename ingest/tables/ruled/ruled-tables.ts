import type { PageLine, RuledTable, TextRun } from '../../formats/pages/page-lines.ts';
import { cellKind } from '../../../language/tables/cell-kind.ts';
import type { Grid, GridCell } from '../grid.ts';
import { levelFrames } from './level-frames.ts';
import { cellWords } from '../row-lines.ts';
import { drawnTable } from '../table-blocks.ts';
import { ruledCells } from './cells.ts';
import { ruledFrames, type RuledFrame } from './frames.ts';
import { rowsWithin, type LinedCell } from './rows-within.ts';
import type { Rules } from './rules.ts';
import { wordsInCells } from './words-in-cells.ts';

/** A table as lines on a page tell it: a line for each row that has words, and the runs that are in it. */
export type FoundTable = {
  readonly rows: readonly PageLine[];
  readonly taken: ReadonlySet<TextRun>;
};

/** A page as its drawing has it; `point` is one point in its unit. */
export type DrawnPage = {
  readonly page: number;
  readonly runs: readonly TextRun[];
  readonly rules: Rules;
  readonly point: number;
};

/**
 * The tables of a page that are drawn with lines: their cells, merged ones too, are where the lines
 * say. A frame whose lines and words leave a cell open is none; its words are read by their places.
 */
export function ruledTables({ page, runs, rules, point }: DrawnPage): readonly FoundTable[] {
  const found: FoundTable[] = [];
  for (const frame of [...ruledFrames(rules, point), ...levelFrames({ rules, runs, point })]) {
    const table = tableIn(page, frame, runs);
    // A frame around another holds the other's words.
    if (table && !found.some(({ taken }) => [...taken].some((run) => table.taken.has(run)))) {
      found.push(table);
    }
  }
  return found;
}

function tableIn(
  page: number,
  frame: RuledFrame,
  runs: readonly TextRun[],
): FoundTable | undefined {
  const cells = ruledCells(frame);
  const words = cells && cells.length > 1 ? wordsInCells(frame, cells, runs) : undefined;
  const lined = words && rowsWithin(page, words.cells);
  const grid = lined && drawnTable(lined.map(gridCell));
  if (!lined || !grid || (frame.areGuessed && !(hasWholeHeaders(grid) && hasEvenHeaders(lined))))
    return undefined;
  const { xs } = frame;
  return { rows: rowsOf(lined, { grid, edges: xs }), taken: words.taken };
}

/** Of headers over others, each column has one: else one may stand over those beside it, too. */
function hasWholeHeaders({ cells, columns }: Grid): boolean {
  const firstValues = cells.find(({ lines }) => cellKind(cellWords(lines)) === 'value')?.row ?? 0;
  const filled = cells.filter(({ row, lines }) => row < firstValues && lines.length > 0);
  const rows = Array.from({ length: firstValues }, (_, row) =>
    filled.filter((cell) => cell.row <= row && row < cell.row + cell.rows),
  );
  const widthOf = (row: readonly GridCell[]) =>
    row.filter(({ column }) => column > 0).reduce((sum, cell) => sum + cell.columns, 0);
  const isLast = ({ row, rows: height }: GridCell) => row + height >= firstValues;
  const isOne = (cell: GridCell) => cell.columns === 1 || cell.columns === columns;
  return (
    firstValues > 0 &&
    rows.every((row) => row.length === 1 || widthOf(row) === columns - 1) &&
    cells.filter(isLast).every(isOne)
  );
}

/** Headers of which one has more lines than those beside it may be two, one over the other. */
function hasEvenHeaders(cells: readonly LinedCell[]): boolean {
  const isValue = ({ lines }: LinedCell) => lines.some(({ text }) => cellKind(text) === 'value');
  const firstValues = cells
    .filter(isValue)
    .reduce((row, cell) => Math.min(row, cell.row), Infinity);
  const heads = cells.filter(
    ({ row, column, lines }) => row < firstValues && column > 0 && lines.length > 0,
  );
  return heads.every((one) =>
    heads.every((other) => one.row !== other.row || one.lines.length === other.lines.length),
  );
}

function gridCell({ lines, ...cell }: LinedCell): GridCell {
  const words = joinedWords(lines.map(({ text }) => text));
  return { ...cell, lines: words === '' ? [] : [words] };
}

/** The words of a cell, which print breaks where its width ends; numbers and Latin words stay apart. */
export function joinedWords(lines: readonly string[]): string {
  return lines.reduce(
    (before, line) =>
      /[\w.%,)]$/u.test(before) && /^[\w.+-]/u.test(line) ? `${before} ${line}` : before + line,
    '',
  );
}

/** A row begins where its words do; one without words of its own is no line. */
function rowsOf(cells: readonly LinedCell[], ruled: RuledTable): readonly PageLine[] {
  const rows = new Map<number, LinedCell[]>();
  for (const cell of cells.filter(({ lines }) => lines.length > 0)) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, own]) =>
      rowLine(
        own.toSorted((a, b) => a.column - b.column),
        ruled,
      ),
    );
}

function rowLine(cells: readonly LinedCell[], ruled: RuledTable): readonly PageLine[] {
  const lines = cells.flatMap(({ lines }) => lines);
  const [first, ...others] = lines;
  if (!first) return [];
  const highest = others.reduce((a, b) => (b.baseline < a.baseline ? b : a), first);
  const { page, size, baseline } = highest;
  const recognised = lines.flatMap((line) => line.recognised ?? []);
  return [
    {
      ...{ page, size, baseline, ruled },
      ...(recognised.length > 0 && { recognised }),
      text: cells.map((cell) => cellWords(gridCell(cell).lines)).join('\t'),
      left: Math.min(...lines.map(({ left }) => left)),
      right: Math.max(...lines.map(({ right }) => right)),
    },
  ];
}
