import type { PositionRange } from './accepted-positions.ts';
import { bestOfEach } from './best-of-each.ts';
import type { ScoredPosition } from './best-positions.ts';
import { PostingsCollector, type KeywordEntry } from './collect-postings.ts';
import { decodeKeywordIndex, encodeKeywordIndex, type KeywordPostings } from './keyword-file.ts';
import { maxScore, skipTo, type WeightedList } from './max-score.ts';
import { averageOf, normsOf } from './posting-bounds.ts';
import { findTerm } from './term-table.ts';

/** What a token counts for, in every part alike: its weight in the query times its rarity. */
export type Gains = ReadonlyMap<string, number>;

/** A part read for an index whose passages have this length on the average. */
export type PartNorms = { readonly norms: Float64Array; readonly boundFactor: number };

// Bounds are rounded to 32 bits when they are kept, and a bound must not be below what it bounds.
const roundingSlack = 1 + 2 ** -20;

/** Postings of one part of a keyword index in typed arrays: immutable, saved and loaded in one piece. */
export class KeywordPart {
  readonly postings: KeywordPostings;

  constructor(postings: KeywordPostings) {
    this.postings = postings;
  }

  static of(entries: Iterable<KeywordEntry>): KeywordPart {
    const collector = new PostingsCollector();
    for (const entry of entries) collector.add(entry);
    return new KeywordPart(collector.finish());
  }

  /**
   * Keeps the bytes and reads from them at every search.
   * @throws Error when they are not of this layout.
   */
  static decode(bytes: Buffer): KeywordPart {
    return new KeywordPart(decodeKeywordIndex(bytes));
  }

  encode(): Buffer {
    return encodeKeywordIndex(this.postings);
  }

  get size(): number {
    return this.postings.ids.length;
  }

  /** In how many passages a token stands, without those in some ranges. */
  having(token: string, without: readonly PositionRange[]): number {
    const { terms, starts, positions } = this.postings;
    const term = findTerm(terms, token);
    if (term === undefined) return 0;
    const [start, end] = [starts[term] ?? 0, starts[term + 1] ?? 0];
    const entryAt = (wanted: number) => skipTo(positions, { entry: start, end, wanted });
    const left = without.map((range) => entryAt(range.end) - entryAt(range.start));
    return left.reduce((count, one) => count - one, end - start);
  }

  /** Whether a token stands in the passage at a position. */
  holds(token: string, position: number): boolean {
    const { terms, starts, positions } = this.postings;
    const term = findTerm(terms, token);
    if (term === undefined) return false;
    const end = starts[term + 1] ?? 0;
    const at = skipTo(positions, { entry: starts[term] ?? 0, end, wanted: position });
    return at < end && positions[at] === position;
  }

  /** The part as it stands in an index of this average length. */
  normsFor(average: number): PartNorms {
    const own = averageOf(this.postings.lengths);
    // A token weighs more in a passage that is shorter beside the others, by at most their ratio.
    const boundFactor = roundingSlack * Math.max(1, own > 0 ? average / own : 1);
    return { norms: normsOf(this.postings.lengths, average), boundFactor };
  }

  search(query: {
    readonly gains: Gains;
    readonly norms: PartNorms;
    readonly limit: number;
    readonly accepts?: ((position: number) => boolean) | undefined;
  }): readonly ScoredPosition[] {
    const { limit, accepts } = query;
    return maxScore({ ...this.#askedBy(query), limit: Math.min(limit, this.size), accepts });
  }

  /** The best `limit` of each range, the best of all first. */
  searchEach(query: {
    readonly gains: Gains;
    readonly norms: PartNorms;
    readonly limit: number;
    readonly ranges: readonly PositionRange[];
  }): readonly ScoredPosition[] {
    return bestOfEach({ ...query, ...this.#askedBy(query) });
  }

  #askedBy({ gains, norms }: { readonly gains: Gains; readonly norms: PartNorms }) {
    const { positions, frequencies } = this.postings;
    const lists = this.#listsOf(gains, norms.boundFactor);
    return { positions, frequencies, norms: norms.norms, lists, passages: this.size };
  }

  #listsOf(gains: Gains, boundFactor: number): readonly WeightedList[] {
    const { terms, starts, bounds } = this.postings;
    return [...gains].flatMap(([token, gain]) => {
      const term = findTerm(terms, token);
      if (term === undefined) return [];
      const bound = gain * boundFactor * (bounds[term] ?? 0);
      return [{ start: starts[term] ?? 0, end: starts[term + 1] ?? 0, gain, bound }];
    });
  }
}
