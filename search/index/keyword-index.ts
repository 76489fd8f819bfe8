import type { PositionRange } from './accepted-positions.ts';
import { bestOfEach } from './best-of-each.ts';
import type { ScoredPosition } from './best-positions.ts';
import { impactOf, rarityOf } from './bm25.ts';
import { PostingsCollector, type KeywordEntry } from './collect-postings.ts';
import { decodeKeywordIndex, encodeKeywordIndex, type KeywordPostings } from './keyword-file.ts';
import { maxScore, skipTo, type WeightedList } from './max-score.ts';
import { findTerm } from './term-table.ts';

export type { KeywordEntry, ScoredPosition };

/** BM25F over postings in typed arrays: exact, immutable, saved and loaded in one piece. */
export class KeywordIndex {
  readonly #postings: KeywordPostings;

  private constructor(postings: KeywordPostings) {
    this.#postings = postings;
  }

  static build(entries: Iterable<KeywordEntry>): KeywordIndex {
    const collector = new PostingsCollector();
    for (const entry of entries) collector.add(entry);
    return new KeywordIndex(collector.finish());
  }

  /**
   * Keeps the bytes and reads from them at every search.
   * @throws Error when they are not of this layout.
   */
  static decode(bytes: Buffer): KeywordIndex {
    return new KeywordIndex(decodeKeywordIndex(bytes));
  }

  encode(): Buffer {
    return encodeKeywordIndex(this.#postings);
  }

  /** Passage ids by position. */
  get ids(): readonly string[] {
    return this.#postings.ids;
  }

  /** How rare a token is, ln(1 + (N − n + ½)/(n + ½)); undefined for one that never occurs. */
  rarity(token: string): number | undefined {
    const term = findTerm(this.#postings.terms, token);
    return term === undefined ? undefined : this.#rarityOfTerm(term);
  }

  /**
   * The score of a passage of average length that has each of these tokens once. Tokens that no
   * passage has count, too: as the rarest of all.
   */
  fullScore(tokens: ReadonlyMap<string, number>): number {
    const rarest = rarityOf(0, this.ids.length);
    const gains = [...tokens].map(
      ([token, weight]) => Math.max(0, weight) * (this.rarity(token) ?? rarest),
    );
    return impactOf(1, 1) * gains.reduce((sum, gain) => sum + gain, 0);
  }

  /** Whether a token stands in the passage at a position. */
  holds(token: string, position: number): boolean {
    const { terms, starts, positions } = this.#postings;
    const term = findTerm(terms, token);
    if (term === undefined) return false;
    const end = starts[term + 1] ?? 0;
    const at = skipTo(positions, { entry: starts[term] ?? 0, end, wanted: position });
    return at < end && positions[at] === position;
  }

  /**
   * The best `limit` positions that `accepts` lets through; ties in order of position. A token
   * whose weight is not above 0 finds nothing.
   */
  search(query: {
    readonly tokens: ReadonlyMap<string, number>;
    readonly limit: number;
    readonly accepts?: (position: number) => boolean;
  }): readonly ScoredPosition[] {
    const { positions, impacts, ids } = this.#postings;
    return maxScore({
      positions,
      impacts,
      lists: this.#listsOf(query.tokens),
      passages: ids.length,
      limit: Math.min(query.limit, ids.length),
      accepts: query.accepts,
    });
  }

  /** The best `limit` positions of each range, the best of all first. */
  searchEach(query: {
    readonly tokens: ReadonlyMap<string, number>;
    readonly limit: number;
    readonly ranges: readonly PositionRange[];
  }): readonly ScoredPosition[] {
    const { positions, impacts, ids } = this.#postings;
    const { ranges, limit } = query;
    const lists = this.#listsOf(query.tokens);
    return bestOfEach({ positions, impacts, lists, passages: ids.length, ranges, limit });
  }

  #listsOf(tokens: ReadonlyMap<string, number>): readonly WeightedList[] {
    const { terms, starts, bounds } = this.#postings;
    return [...tokens].flatMap(([token, weight]) => {
      const term = weight > 0 ? findTerm(terms, token) : undefined;
      if (term === undefined) return [];
      const gain = weight * this.#rarityOfTerm(term);
      const bound = gain * (bounds[term] ?? 0);
      return [{ start: starts[term] ?? 0, end: starts[term + 1] ?? 0, gain, bound }];
    });
  }

  #rarityOfTerm(term: number): number {
    const { starts, ids } = this.#postings;
    return rarityOf((starts[term + 1] ?? 0) - (starts[term] ?? 0), ids.length);
  }
}
