import type { RuledFrame } from './frames.ts';
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
  const cells = new Cells(rows, columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (column + 1 < columns && !beside[column + 1]?.[row])
        cells.join(row, column, row, column + 1);
      if (row + 1 < rows && !below[row + 1]?.[column]) cells.join(row, column, row + 1, column);
    }
  }
  return cells.rectangles();
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

/** Places that are joined one to the next. */
class Cells {
  readonly #columns: number;
  readonly #parents: number[];

  constructor(rows: number, columns: number) {
    this.#columns = columns;
    this.#parents = Array.from({ length: rows * columns }, (_, at) => at);
  }

  join(row: number, column: number, otherRow: number, otherColumn: number): void {
    const [one, other] = [
      this.#rootOf(row * this.#columns + column),
      this.#rootOf(otherRow * this.#columns + otherColumn),
    ];
    this.#parents[Math.max(one, other)] = Math.min(one, other);
  }

  rectangles(): readonly RuledCell[] | undefined {
    const all = new Map<number, { cell: RuledCell; places: number }>();
    for (const at of this.#parents.keys()) {
      const root = this.#rootOf(at);
      const own = this.#place(at);
      const found = all.get(root);
      all.set(root, {
        cell: found ? around(found.cell, own) : own,
        places: (found?.places ?? 0) + 1,
      });
    }
    const isWhole = [...all.values()].every(
      ({ cell, places }) => cell.rows * cell.columns === places,
    );
    return isWhole ? [...all.values()].map(({ cell }) => cell) : undefined;
  }

  #place(at: number): RuledCell {
    const row = Math.floor(at / this.#columns);
    return { row, column: at % this.#columns, rows: 1, columns: 1 };
  }

  #rootOf(at: number): number {
    let root = at;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    this.#parents[at] = root;
    return root;
  }
}

function around(one: RuledCell, other: RuledCell): RuledCell {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  return {
    ...{ row, column },
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}
