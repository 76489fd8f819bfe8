import type { GridCell } from '../../tables/grid.ts';
import { RefusedFileError } from '../../refused-file-error.ts';
import {
  attribute,
  elementsIn,
  findAll,
  localName,
  type MarkupElement,
  type MarkupNode,
} from '../markup.ts';
import { cellRange, columnNumber, type CellRange } from './cell-range.ts';
import { cellText } from './cell-text.ts';
import type { Workbook } from './open-workbook.ts';
import { lookOfCell, seenWords, type SeenWords, type UnseenWords } from './seen-words.ts';
import { shownIndexes, type ShownIndexes } from './shown-indexes.ts';

export type Sheet = {
  /** Its cells as they are seen, in the order of rows, then columns; those without words are none. */
  readonly cells: readonly GridCell[];
  readonly leftOut: readonly { readonly words: string; readonly reason: string }[];
};

// More is a database.
const mostRows = 20_000;
const mostColumns = 200;

/**
 * What is seen of a worksheet (ECMA-376 18.3): cells in rows and columns that are shown, merged ones over
 * as many of these as they cover.
 * @throws RefusedFileError when it has more rows or columns than any report.
 */
export function readSheet(nodes: readonly MarkupNode[], workbook: Workbook): Sheet {
  const rows = findAll(nodes, 'row').map(numberedRow(0));
  const hidden = { rows: hiddenRows(rows), columns: hiddenColumns(nodes) };
  const shown = { rows: shownIndexes(hidden.rows), columns: shownIndexes(hidden.columns) };
  const merged = findAll(nodes, 'mergeCell').flatMap((one) =>
    cellRange(attribute(one, 'ref') ?? ''),
  );
  const spans = new Map(merged.map((range) => [`${range.top} ${range.left}`, range]));
  const reading = { workbook, mayBeDark: mayBeDark(nodes) };
  const all = rows.flatMap(({ row, element }) => cellsOf(element, row, reading));
  const cells = all.flatMap((cell) => placed(cell, spans.get(`${cell.row} ${cell.column}`), shown));
  refuseDatabase(cells);
  const unseen = all.filter(isShown(hidden)).flatMap((cell) => cell.unseen);
  return { cells, leftOut: [...leftOut(hidden, all), ...byReason(unseen)] };
}

/** One note for each reason, however many cells have it. */
function byReason(unseen: readonly UnseenWords[]): Sheet['leftOut'] {
  const reasons = new Map<string, string[]>();
  for (const { words, reason } of unseen) {
    const own = reasons.get(reason);
    if (own) own.push(words);
    else reasons.set(reason, [words]);
  }
  return [...reasons].map(([reason, words]) => ({ words: words.join('、'), reason }));
}

type NumberedRow = { readonly row: number; readonly element: MarkupElement };

/** Rows and cells that do not say where they stand follow the one before. */
function numberedRow(first: number): (element: MarkupElement) => NumberedRow {
  let next = first;
  return (element) => {
    const row = Number(attribute(element, 'r') ?? next + 1) - 1;
    next = row + 1;
    return { row, element };
  };
}

type SheetCell = SeenWords & { readonly row: number; readonly column: number };

type Reading = { readonly workbook: Workbook; readonly mayBeDark: boolean };

/** What gives cells a ground that their own style does not tell. */
function mayBeDark(nodes: readonly MarkupNode[]): boolean {
  return ['conditionalFormatting', 'picture', 'tablePart'].some(
    (name) => findAll(nodes, name).length > 0,
  );
}

function cellsOf(
  element: MarkupElement,
  row: number,
  { workbook, mayBeDark: isDark }: Reading,
): readonly SheetCell[] {
  let next = 0;
  return elementsIn(element)
    .filter((child) => localName(child) === 'c')
    .map((cell) => {
      const column = columnNumber(attribute(cell, 'r') ?? '') ?? next;
      next = column + 1;
      const look = lookOfCell(cell, workbook.looks);
      return { row, column, ...seenWords(cellText(cell, workbook), look, isDark) };
    });
}

function isShown(hidden: {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}): (cell: SheetCell) => boolean {
  const [rows, columns] = [new Set(hidden.rows), new Set(hidden.columns)];
  return ({ row, column }) => !rows.has(row) && !columns.has(column);
}

type Shown = { readonly rows: ShownIndexes; readonly columns: ShownIndexes };

function placed(
  { row, column, words }: SheetCell,
  range: CellRange | undefined,
  { rows, columns }: Shown,
): readonly GridCell[] {
  const { top, left, bottom, right } = range ?? {
    top: row,
    left: column,
    bottom: row,
    right: column,
  };
  const [height, width] = [rows.between(top, bottom), columns.between(left, right)];
  if (words === '' || height === 0 || width === 0) return [];
  const lines = words.split(/\r?\n/u).filter((line) => line.trim() !== '');
  return [{ row: rows.at(top), column: columns.at(left), rows: height, columns: width, lines }];
}

function hiddenRows(rows: readonly NumberedRow[]): readonly number[] {
  return rows.filter(({ element }) => isHidden(element, 'ht')).map(({ row }) => row);
}

function hiddenColumns(nodes: readonly MarkupNode[]): readonly number[] {
  return findAll(nodes, 'col')
    .filter((one) => isHidden(one, 'width'))
    .flatMap((one) => {
      const [first, last] = ['min', 'max'].map((edge) => Number(attribute(one, edge) ?? 0));
      // A program hides all that lie behind its table, up to the last that there can be.
      const end = Math.min(last ?? 0, mostColumns * 2);
      return Array.from(
        { length: Math.max(0, end - (first ?? 0) + 1) },
        (_, at) => (first ?? 1) - 1 + at,
      );
    });
}

function isHidden(element: MarkupElement, size: string): boolean {
  return (
    /^(?:1|true)$/u.test(attribute(element, 'hidden') ?? '') || attribute(element, size) === '0'
  );
}

function leftOut(
  hidden: { readonly rows: readonly number[]; readonly columns: readonly number[] },
  cells: readonly SheetCell[],
): Sheet['leftOut'] {
  const filled = cells.filter(({ words }) => words !== '');
  const [rows, columns] = [new Set(hidden.rows), new Set(hidden.columns)];
  const count = (indexes: ReadonlySet<number>, of: 'row' | 'column') =>
    new Set(filled.map((cell) => cell[of]).filter((index) => indexes.has(index))).size;
  const [rowCount, columnCount] = [count(rows, 'row'), count(columns, 'column')];
  return [
    ...(rowCount > 0 ? [{ words: `${rowCount} 行`, reason: '隐藏的行' }] : []),
    ...(columnCount > 0 ? [{ words: `${columnCount} 列`, reason: '隐藏的列' }] : []),
  ];
}

function refuseDatabase(cells: readonly GridCell[]): void {
  const rows = cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const columns = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  if (rows <= mostRows && columns <= mostColumns) return;
  throw new RefusedFileError(
    `工作表有 ${rows} 行、${columns} 列，超过上限 ${mostRows} 行、${mostColumns} 列，请只留要用的表再导入`,
  );
}
