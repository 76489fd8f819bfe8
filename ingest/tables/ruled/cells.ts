import type { RuledFrame } from './frames.ts';
import { JoinedPlaces } from './joined-places.ts';
import type { Rule } from './rules.ts';

/** A cell between lines: the rows and columns of its frame that it covers. */
export type RuledCell = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

// A frame of so many places is no table.
const mostPlaces = 200_000;

/**
 * The cells of a frame: places with no line between them are one. Undefined where places that hang
 * together are no rectangle: then the lines do not tell the cells.
 */
export function ruledCells(frame: RuledFrame): readonly RuledCell[] | undefined {
  const [rows, columns] = [frame.ys.length - 1, frame.xs.length - 1];
  if (rows * columns > mostPlaces) return undefined;
  const beside = partings(frame.uprights, { at: frame.xs, along: frame.ys });
  const below = partings(frame.levels, { at: frame.ys, along: frame.xs });
  const joined = new JoinedPlaces(rows * columns);
  for (let at = 0; at < rows * columns; at++) {
    const { row, column } = placeAt(at, columns);
    if (column + 1 < columns && !beside[column + 1]?.[row]) joined.join(at, at + 1);
    if (row + 1 < rows && !below[row + 1]?.[column]) joined.join(at, at + columns);
  }
  return rectangles(joined.groups(), columns);
}

type Lattice = { readonly at: readonly number[]; readonly along: readonly number[] };

/** For each place of lines, whether one parts what stands beside it, step by step. */
function partings(rules: readonly Rule[], { at, along }: Lattice): readonly (readonly boolean[])[] {
  const byPlace = rulesByPlace(rules);
  return at.map((place) =>
    steps(byPlace.get(place) ?? [], along).map((share) => share >= fewestOfLine),
  );
}

// Of a cell's side.
const fewestOfLine = 0.75;

function rulesByPlace(rules: readonly Rule[]): ReadonlyMap<number, readonly Rule[]> {
  const places = new Map<number, Rule[]>();
  for (const rule of rules) {
    const own = places.get(rule.at);
    if (own) own.push(rule);
    else places.set(rule.at, [rule]);
  }
  return places;
}

/** The share of each step that lines cover; they are in order and apart. */
function steps(rules: readonly Rule[], along: readonly number[]): readonly number[] {
  let next = 0;
  return along.slice(1).map((end, index) => {
    const start = along[index] ?? 0;
    let covered = 0;
    for (let at = next; at < rules.length; at++) {
      const rule = rules[at];
      if (!rule || rule.from >= end) break;
      covered += Math.max(0, Math.min(rule.to, end) - Math.max(rule.from, start));
      if (rule.to <= end) next = at + 1;
    }
    return covered / (end - start);
  });
}

/** The rectangles that places make which hang together; undefined where one is none. */
function rectangles(
  groups: readonly (readonly number[])[],
  columns: number,
): readonly RuledCell[] | undefined {
  const cells = groups.map((places) => places.map((at) => placeAt(at, columns)).reduce(around));
  const isWhole = cells.every((cell, index) => cell.rows * cell.columns === groups[index]?.length);
  return isWhole ? cells : undefined;
}

function placeAt(at: number, columns: number): RuledCell {
  return { row: Math.floor(at / columns), column: at % columns, rows: 1, columns: 1 };
}

function around(one: RuledCell, other: RuledCell): RuledCell {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  return {
    ...{ row, column },
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}
