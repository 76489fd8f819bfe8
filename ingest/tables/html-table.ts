import { elementsIn, isElement, type MarkupElement } from '../formats/markup.ts';
import { placeCells, type Block, type LooseCell, type PlacedCell } from './grid.ts';

/** What a page's table is read with: which elements are no part of it, and what a cell holds. */
export type HtmlCells = {
  readonly isLeftOut: (element: MarkupElement) => boolean;
  readonly readCell: (cell: MarkupElement) => readonly Block[];
};

/** The cells of a page's table in their places; HTML 4.9.12. */
export function htmlCells(table: MarkupElement, reading: HtmlCells): readonly PlacedCell[] {
  const groups = rowGroups(table, reading);
  return placeCells(
    groups.flatMap((rows) => rows.map((row, at) => rowCells(row, rows.length - at, reading))),
  );
}

const sections = new Set(['thead', 'tbody', 'tfoot']);

/** Rows by their section, at whose end a cell that reaches down has to end. The foot comes last. */
function rowGroups(
  table: MarkupElement,
  reading: HtmlCells,
): readonly (readonly MarkupElement[])[] {
  const kept = elementsIn(table).filter((child) => !reading.isLeftOut(child));
  const rank = ({ name }: MarkupElement) => (name === 'thead' ? 0 : name === 'tfoot' ? 2 : 1);
  const inOrder = kept.toSorted((a, b) => rank(a) - rank(b));
  const loose = inOrder.filter(({ name }) => name === 'tr');
  const grouped = inOrder
    .filter(({ name }) => sections.has(name))
    .map((section) => rowsIn(section, reading));
  return loose.length > 0 ? [[...loose, ...grouped.flat()]] : grouped;
}

function rowsIn(section: MarkupElement, { isLeftOut }: HtmlCells): readonly MarkupElement[] {
  return elementsIn(section).filter((child) => child.name === 'tr' && !isLeftOut(child));
}

function rowCells(
  row: MarkupElement,
  rowsLeft: number,
  { isLeftOut, readCell }: HtmlCells,
): readonly LooseCell[] {
  return row.children
    .filter(isElement)
    .filter((cell) => !isLeftOut(cell))
    .map((cell) => ({
      rows: Math.min(span(cell, 'rowspan') || rowsLeft, rowsLeft),
      columns: span(cell, 'colspan') || 1,
      blocks: readCell(cell),
      ...(cell.name === 'th' && { isHeader: true }),
    }));
}

function span({ attribs }: MarkupElement, name: string): number {
  const number = Number.parseInt(attribs[name] ?? '1', 10);
  return Number.isFinite(number) && number >= 0 ? number : 1;
}
