import type { TextRun } from '../../formats/pages/page-lines.ts';
import type { RuledCell } from './cells.ts';
import type { RuledFrame } from './frames.ts';

/** A cell between lines with the words that stand in it. */
export type FilledCell = RuledCell & { readonly runs: readonly TextRun[] };

/** Cells with their words, and the runs that were put into them. */
export type WordsInCells = {
  readonly cells: readonly FilledCell[];
  readonly taken: ReadonlySet<TextRun>;
};

/**
 * Puts the words of a page into the cells in which their middles stand. Undefined where words stand
 * across a line: then it is no table, or words are not where they seem.
 */
export function wordsInCells(
  frame: RuledFrame,
  cells: readonly RuledCell[],
  runs: readonly TextRun[],
): WordsInCells | undefined {
  const places = placesOf(cells, frame);
  const held = new Map<RuledCell, TextRun[]>();
  const taken = new Set<TextRun>();
  for (const run of runs.filter(({ text }) => text.trim() !== '')) {
    const cell = cellAt(run, frame, places);
    if (!cell) continue;
    taken.add(run);
    for (const part of standsWithin(run, cell, frame) ? [run] : (run.parts ?? [run])) {
      const own = cellAt(part, frame, places);
      if (!own || sticksOut(part, own, frame) > mostSticksOut * run.size) return undefined;
      const others = held.get(own);
      if (others) others.push(part);
      else held.set(own, [part]);
    }
  }
  return { cells: cells.map((cell) => ({ ...cell, runs: held.get(cell) ?? [] })), taken };
}

// In ems: how far the ink of words may seem to reach over the lines of their cell.
const mostSticksOut = 1;
const within = 0.3;

function standsWithin(run: TextRun, cell: RuledCell, frame: RuledFrame): boolean {
  return sticksOut(run, cell, frame) <= within * run.size;
}

function sticksOut({ left, right }: TextRun, cell: RuledCell, { xs }: RuledFrame): number {
  const from = xs[cell.column] ?? 0;
  const to = xs[cell.column + cell.columns] ?? 0;
  return Math.max(from - left, right - to);
}

type Places = ReadonlyMap<number, RuledCell>;

function placesOf(cells: readonly RuledCell[], { xs }: RuledFrame): Places {
  const places = new Map<number, RuledCell>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rows; row++) {
      for (let column = cell.column; column < cell.column + cell.columns; column++) {
        places.set(row * xs.length + column, cell);
      }
    }
  }
  return places;
}

// In ems over the line on which they stand.
const middleOfWords = 0.35;

function cellAt(run: TextRun, { xs, ys }: RuledFrame, places: Places): RuledCell | undefined {
  const column = stepAt(xs, (run.left + run.right) / 2);
  const row = stepAt(ys, run.baseline - run.size * middleOfWords);
  return column === undefined || row === undefined
    ? undefined
    : places.get(row * xs.length + column);
}

/** Between which two of the places, in order, this one is. */
function stepAt(places: readonly number[], at: number): number | undefined {
  let [low, high] = [0, places.length - 1];
  if (!(at >= (places[low] ?? Infinity) && at < (places[high] ?? -Infinity))) return undefined;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}
