import type { PositionRange } from './accepted-positions.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import type { KeywordPostings } from './keyword-file.ts';
import { boundsOf } from './posting-bounds.ts';
import { termAt, termTable } from './term-table.ts';

/** A part to be joined with others, without the passages in some ranges. */
export type JoinedPart = {
  readonly postings: KeywordPostings;
  /** In ascending order. */
  readonly without: readonly PositionRange[];
};

/**
 * One part of several, the passages of each after those of the one before. No text is read: what a
 * part says of its words is carried over. Words of passages that are left out are not in it.
 */
export function joinKeywords(parts: readonly JoinedPart[]): KeywordPostings {
  const movers = moversOf(parts);
  const joined = new JoinedPostings();
  const cursors = parts.map(() => 0);
  for (let term = leastTerm(parts, cursors); term !== undefined; term = leastTerm(parts, cursors)) {
    joined.begin(term);
    for (const [number, { postings }] of parts.entries()) {
      const cursor = cursors[number] ?? 0;
      if (cursor >= postings.bounds.length || termAt(postings.terms, cursor) !== term) continue;
      joined.take(postings, cursor, movers[number]?.positions ?? nowhere);
      cursors[number] = cursor + 1;
    }
  }
  return joined.finish(
    movers.flatMap(({ ids }) => ids),
    Float32Array.from(movers.flatMap(({ lengths }) => lengths)),
  );
}

const nowhere = new Int32Array();

/** The postings of one term after another. */
class JoinedPostings {
  readonly #terms: string[] = [];
  readonly #starts = new GrowingNumbers((size) => new Uint32Array(size));
  readonly #positions = new GrowingNumbers((size) => new Uint32Array(size));
  readonly #frequencies = new GrowingNumbers((size) => new Float32Array(size));

  begin(term: string): void {
    this.#dropEmpty();
    this.#terms.push(term);
    this.#starts.push(this.#positions.size);
  }

  take(postings: KeywordPostings, term: number, positionOf: Int32Array): void {
    const { starts, positions, frequencies } = postings;
    const end = starts[term + 1] ?? 0;
    for (let entry = starts[term] ?? end; entry < end; entry++) {
      const position = positionOf[positions[entry] ?? 0] ?? -1;
      if (position < 0) continue;
      this.#positions.push(position);
      this.#frequencies.push(frequencies[entry] ?? 0);
    }
  }

  finish(ids: readonly string[], lengths: Float32Array): KeywordPostings {
    this.#dropEmpty();
    this.#starts.push(this.#positions.size);
    const starts = this.#starts.taken().slice();
    const positions = this.#positions.taken();
    const frequencies = this.#frequencies.taken();
    const bounds = boundsOf({ starts, positions, frequencies, lengths });
    return { ids, terms: termTable(this.#terms), starts, positions, frequencies, bounds, lengths };
  }

  /** A word that only passages left out had is no word of the part. */
  #dropEmpty(): void {
    const last = this.#starts.size - 1;
    if (last < 0 || this.#starts.at(last) < this.#positions.size) return;
    this.#terms.pop();
    this.#starts.pop();
  }
}

type Mover = {
  /** Where each position of a part goes; -1 where it is left out. */
  readonly positions: Int32Array;
  readonly ids: readonly string[];
  readonly lengths: readonly number[];
};

function moversOf(parts: readonly JoinedPart[]): readonly Mover[] {
  let next = 0;
  return parts.map(({ postings, without }) => {
    const positions = new Int32Array(postings.ids.length);
    for (const { start, end } of without) positions.fill(-1, start, end);
    for (let at = 0; at < positions.length; at++) if (positions[at] === 0) positions[at] = next++;
    const isIn = (_: unknown, at: number) => (positions[at] ?? -1) >= 0;
    const lengths = [...postings.lengths].filter(isIn);
    return { positions, ids: postings.ids.filter(isIn), lengths };
  });
}

function leastTerm(parts: readonly JoinedPart[], cursors: readonly number[]): string | undefined {
  let least: string | undefined;
  for (const [number, { postings }] of parts.entries()) {
    const cursor = cursors[number] ?? 0;
    if (cursor >= postings.bounds.length) continue;
    const term = termAt(postings.terms, cursor);
    if (least === undefined || term < least) least = term;
  }
  return least;
}
