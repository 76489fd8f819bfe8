import type { Laid } from './lay-out.ts';

/** What is drawn beside words: a line from one corner to the other, a thin box, or a shade. */
export type Ink = {
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
  readonly how: 'line' | 'box' | 'shade';
};

/** How a table is ruled. */
export type WayToRule = {
  readonly ink: (table: Laid & { readonly top: number }) => readonly Ink[];
  /** A label of several rows stands in their middle. */
  readonly centresLabels?: boolean;
  readonly isOverTwoPages?: boolean;
  readonly saysHeadsAgain?: boolean;
};

type Table = Parameters<WayToRule['ink']>[0];
type Box = Ink['box'];

export const waysToRule: Readonly<Record<string, WayToRule>> = {
  'without lines': { ink: () => [] },
  'all cells': { ink: (table) => sidesOfCells(table).map(line), centresLabels: true },
  dashed: { ink: (table) => sidesOfCells(table).flatMap(dashes), centresLabels: true },
  'thin boxes, shaded': {
    ink: (table) => [...shades(table), ...sidesOfCells(table).map(thinBox)],
    centresLabels: true,
  },
  'open at the sides': { ink: (table) => innerSides(table).map(line), centresLabels: true },
  'columns only': { ink: (table) => columnsOnly(table).map(line) },
  'over two pages': {
    ink: (table) => sidesOfCells(table).map(line),
    ...{ centresLabels: true, isOverTwoPages: true, saysHeadsAgain: true },
  },
  'over two pages, heads once': {
    ink: (table) => sidesOfCells(table).map(line),
    ...{ centresLabels: true, isOverTwoPages: true },
  },
  'level lines': { ink: (table) => levelsOnly(table).map(line), centresLabels: true },
  'three lines': { ink: (table) => threeLines(table).map(line) },
  'three lines, none under headers': {
    ink: (table) => threeLines(table).slice(0, 3).map(line),
    centresLabels: true,
  },
  'level lines, labels first': { ink: (table) => levelsOnly(table).map(line) },
  'a frame': { ink: (table) => frame(table).map(line) },
};

function line(box: Box): Ink {
  return { box, how: 'line' };
}

function thinBox([left, top, right, bottom]: Box): Ink {
  return { box: [left - 0.25, top - 0.25, right + 0.25, bottom + 0.25], how: 'box' };
}

const dash = 3;
const step = 5;

function dashes([left, top, right, bottom]: Box): readonly Ink[] {
  const length = Math.max(right - left, bottom - top);
  const [along, down] = [(right - left) / length, (bottom - top) / length];
  return Array.from({ length: Math.ceil(length / step) }, (_, at) => {
    const [from, to] = [at * step, Math.min(length, at * step + dash)];
    return line([left + along * from, top + down * from, left + along * to, top + down * to]);
  });
}

type CellBox = { readonly box: Box; readonly columns: number; readonly row: number };

function boxes({ cells, pitch, top }: Table): readonly CellBox[] {
  return cells.map(({ cell, row, left, right }) => ({
    box: [left, top + row * pitch, right, top + (row + cell.rows) * pitch],
    ...{ row, columns: cell.columns },
  }));
}

/** Cell by cell, so that a line between two is drawn twice. */
function sidesOfCells(table: Table): readonly Box[] {
  return boxes(table).flatMap(({ box: [left, top, right, bottom] }): readonly Box[] => [
    ...[[left, top, right, top] as const, [left, bottom, right, bottom] as const],
    ...[[left, top, left, bottom] as const, [right, top, right, bottom] as const],
  ]);
}

function innerSides(table: Table): readonly Box[] {
  const outer = [table.edges[0], table.edges.at(-1)];
  return sidesOfCells(table).filter(([left, , right]) => left !== right || !outer.includes(left));
}

function levelsOnly(table: Table): readonly Box[] {
  return sidesOfCells(table).filter(([, top, , bottom]) => top === bottom);
}

function shades(table: Table): readonly Ink[] {
  return boxes(table)
    .filter(({ row }) => row < table.heads || row % 2 === 0)
    .map(({ box }) => ({ box, how: 'shade' }));
}

function across({ edges }: Table, y: number): Box {
  return [edges[0] ?? 0, y, edges.at(-1) ?? 0, y];
}

/** Over and under the table and under its headers, and under each that stands over several. */
function threeLines(table: Table): readonly Box[] {
  const { top, height, heads, pitch } = table;
  const merged = boxes(table).filter(
    ({ row, columns }) => columns > 1 && columns < table.edges.length - 1 && row < heads - 1,
  );
  return [
    ...[across(table, top), across(table, top + heads * pitch), across(table, top + height)],
    ...merged.map(({ box: [left, , right, bottom] }): Box => [left + 3, bottom, right - 3, bottom]),
  ];
}

function columnsOnly(table: Table): readonly Box[] {
  const { top, height, heads, pitch } = table;
  const inHeads = sidesOfCells({ ...table, cells: table.cells.filter(({ row }) => row < heads) });
  const isInner = ([left, y, right]: Box) => left === right || y < top + heads * pitch;
  return [
    ...inHeads.filter(isInner),
    ...frame(table),
    across(table, top + heads * pitch),
    ...sidesOfCells(table).filter(([left, y, right]) => left === right && y >= top + heads * pitch),
    across(table, top + height),
  ];
}

function frame(table: Table): readonly Box[] {
  const { top, height, edges } = table;
  const [left, right] = [edges[0] ?? 0, edges.at(-1) ?? 0];
  return [
    ...[across(table, top), across(table, top + height)],
    ...[left, right].map((x): Box => [x, top, x, top + height]),
  ];
}
