import {
  attribute,
  childNamed,
  elementsIn,
  localName,
  valueOf,
  type MarkupElement,
} from '../formats/markup.ts';
import { placeCells, type Block, type LooseCell, type PlacedCell } from './grid.ts';

/**
 * The cells of a table of Word in their places (ECMA-376 17.4): `gridSpan` says how many columns a
 * cell covers, `vMerge` that it goes on from the one above, `gridBefore` that a row begins further
 * right.
 */
export function docxCells(
  table: MarkupElement,
  readCell: (cell: MarkupElement) => readonly Block[],
): readonly PlacedCell[] {
  const rows = below(table, 'tr').filter((row) => !isDeleted(row));
  return joinedDown(placeCells(rows.map((row) => rowCells(row, readCell))));
}

type DocxCell = LooseCell & { readonly goesOn: boolean };

function rowCells(
  row: MarkupElement,
  readCell: (cell: MarkupElement) => readonly Block[],
): readonly DocxCell[] {
  const properties = childNamed(row, 'trPr');
  const isHeader = properties !== undefined && childNamed(properties, 'tblHeader') !== undefined;
  const before = Number(valueOf(properties, 'gridBefore') ?? 0);
  const gap = { rows: 1, columns: before, blocks: [], goesOn: false };
  const cells = below(row, 'tc').reduce<readonly DocxCell[]>((done, cell) => {
    const read = { ...looseCell(cell), blocks: readCell(cell), ...(isHeader && { isHeader }) };
    const last = done.at(-1);
    // Old programs merge sideways cell by cell.
    return isMergedSideways(cell) && last
      ? [...done.slice(0, -1), { ...last, columns: last.columns + read.columns }]
      : [...done, read];
  }, []);
  return before > 0 ? [gap, ...cells] : cells;
}

function looseCell(cell: MarkupElement): Omit<DocxCell, 'blocks'> {
  const properties = childNamed(cell, 'tcPr');
  const merge = properties && childNamed(properties, 'vMerge');
  return {
    rows: 1,
    columns: Number(valueOf(properties, 'gridSpan') ?? 1) || 1,
    goesOn: merge !== undefined && attribute(merge, 'val') !== 'restart',
  };
}

function isMergedSideways(cell: MarkupElement): boolean {
  const properties = childNamed(cell, 'tcPr');
  const merge = properties && childNamed(properties, 'hMerge');
  return merge !== undefined && attribute(merge, 'val') !== 'restart';
}

/** A cell that goes on from the one above it makes that one longer. */
function joinedDown(cells: readonly PlacedCell[]): readonly PlacedCell[] {
  const joined: PlacedCell[] = [];
  const openAt = new Map<number, number>();
  for (const cell of cells) {
    const { goesOn, ...placed } = cell as PlacedCell & Partial<Pick<DocxCell, 'goesOn'>>;
    const index = openAt.get(cell.column);
    const above = index === undefined ? undefined : joined[index];
    const continues =
      goesOn === true &&
      cell.blocks.length === 0 &&
      above?.columns === cell.columns &&
      above.row + above.rows === cell.row;
    if (continues && index !== undefined) joined[index] = { ...above, rows: above.rows + 1 };
    else openAt.set(cell.column, joined.push(placed) - 1);
  }
  return joined;
}

/** Rows and cells may stand in content controls, and in what was put in later. */
function below(element: MarkupElement, name: string): readonly MarkupElement[] {
  return elementsIn(element).flatMap((child) =>
    localName(child) === name
      ? [child]
      : ['sdt', 'sdtContent', 'customXml', 'ins'].includes(localName(child))
        ? below(child, name)
        : [],
  );
}

/** A row that tracked changes took away. */
function isDeleted(row: MarkupElement): boolean {
  const properties = childNamed(row, 'trPr');
  return properties !== undefined && childNamed(properties, 'del') !== undefined;
}
