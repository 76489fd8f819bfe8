import type { PositionRange } from './accepted-positions.ts';

/** A part of an index: the reports it holds one after another, and which of them count no more. */
export type PartReports = {
  readonly held: readonly { readonly reportId: string; readonly passages: number }[];
  /** Taken out, or held by a newer part in another text. */
  readonly gone: ReadonlySet<string>;
};

/** Where the passages of a report stand: in one part, and in the index as a whole. */
export type ReportPlace = {
  readonly reportId: string;
  /** Number of the part. */
  readonly part: number;
  /** Position of its first passage in that part. */
  readonly from: number;
  /** Its passages in the index as a whole. */
  readonly range: PositionRange;
};

/**
 * The reports of all parts in the order of their ids, each with its place: as if they stood in one
 * part that was written at once. Nobody outside sees in which part a passage stands.
 */
export function placeReports(parts: readonly PartReports[]): readonly ReportPlace[] {
  const live = parts.flatMap((part, number) => livePlaces(part, number));
  let end = 0;
  return live.toSorted(byId).map(({ passages, ...place }) => {
    const start = end;
    end += passages;
    return { ...place, range: { start, end } };
  });
}

type LivePlace = Omit<ReportPlace, 'range'> & { readonly passages: number };

function livePlaces({ held, gone }: PartReports, part: number): readonly LivePlace[] {
  let from = 0;
  return held.flatMap(({ reportId, passages }) => {
    const place = { reportId, part, from, passages };
    from += passages;
    return gone.has(reportId) ? [] : [place];
  });
}

function byId(a: LivePlace, b: LivePlace): number {
  return a.reportId < b.reportId ? -1 : a.reportId > b.reportId ? 1 : 0;
}

/** The places of one part, by which positions go from the index as a whole to the part and back. */
export class PartPlaces {
  readonly #places: readonly ReportPlace[];
  /** Position in the whole of each position of the part; -1 where it counts no more. */
  readonly #whole: Int32Array;
  /** Whether both are the same everywhere, as in an index of one part. */
  readonly isWhole: boolean;
  /** What counts no more, in ascending order. */
  readonly goneRanges: readonly PositionRange[];

  constructor(places: readonly ReportPlace[], size: number) {
    this.#places = places;
    this.#whole = new Int32Array(size).fill(-1);
    for (const { from, range } of places) {
      for (let at = 0; at < range.end - range.start; at++)
        this.#whole[from + at] = range.start + at;
    }
    this.isWhole = this.#whole.every((whole, at) => whole === at);
    this.goneRanges = rangesWhere(this.#whole, (whole) => whole < 0);
  }

  /** How many positions of the part count. */
  get count(): number {
    return this.#places.reduce((sum, { range }) => sum + range.end - range.start, 0);
  }

  /** -1 for a position that counts no more. */
  inWhole(position: number): number {
    return this.#whole[position] ?? -1;
  }

  /** Those of some ranges of the whole that lie in this part, as ranges of the part, in its order. */
  inPart(ranges: readonly PositionRange[]): readonly PositionRange[] {
    const found = this.#places.flatMap(({ from, range }) => {
      return overlapping(ranges, range).map(({ start, end }) => ({
        start: from + start - range.start,
        end: from + end - range.start,
      }));
    });
    return found.toSorted((a, b) => a.start - b.start);
  }
}

/** What some ranges in ascending order have in common with one. */
function overlapping(
  ranges: readonly PositionRange[],
  { start, end }: PositionRange,
): readonly PositionRange[] {
  const found: PositionRange[] = [];
  for (let at = firstEndingAfter(ranges, start); at < ranges.length; at++) {
    const range = ranges[at];
    if (!range || range.start >= end) break;
    found.push({ start: Math.max(start, range.start), end: Math.min(end, range.end) });
  }
  return found;
}

function firstEndingAfter(ranges: readonly PositionRange[], position: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.end ?? Infinity) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

function rangesWhere(
  numbers: Int32Array,
  holds: (number: number) => boolean,
): readonly PositionRange[] {
  const found: PositionRange[] = [];
  for (let start = 0; start < numbers.length; start++) {
    if (!holds(numbers[start] ?? 0)) continue;
    let end = start + 1;
    while (end < numbers.length && holds(numbers[end] ?? 0)) end++;
    found.push({ start, end });
    start = end;
  }
  return found;
}
