import { decodeKeywordIndex, encodeKeywordIndex, type KeywordPostings } from './keyword-file.ts';

/** A passage as it is indexed: tokens by field, each field with its weight. */
export type KeywordEntry = {
  readonly id: string;
  readonly fields: readonly { readonly tokens: readonly string[]; readonly weight: number }[];
};

/** A passage by its position in the index; a higher score is better. */
export type ScoredPosition = { readonly position: number; readonly score: number };

// The usual values: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
// Beyond", 2009, section 3.2. Fields are summed by weight before saturation, as in BM25F there.
const saturation = 1.2;
const lengthNormalisation = 0.75;

/** BM25F over postings in typed arrays: exact, immutable, saved and loaded in one piece. */
export class KeywordIndex {
  readonly #postings: KeywordPostings;
  readonly #numberOfTerm: ReadonlyMap<string, number>;
  readonly #lengthFactors: Float32Array;

  private constructor(postings: KeywordPostings) {
    this.#postings = postings;
    this.#numberOfTerm = new Map(postings.terms.map((term, number) => [term, number]));
    this.#lengthFactors = lengthFactors(postings.lengths);
  }

  static build(entries: readonly KeywordEntry[]): KeywordIndex {
    return new KeywordIndex(collectPostings(entries));
  }

  /** @throws Error when the bytes are not of this layout. */
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
    const number = this.#numberOfTerm.get(token);
    if (number === undefined) return undefined;
    const { starts, ids } = this.#postings;
    const having = at(starts, number + 1) - at(starts, number);
    return Math.log(1 + (ids.length - having + 0.5) / (having + 0.5));
  }

  /** The best `limit` positions that `accepts` lets through; ties in order of position. */
  search(query: {
    readonly tokens: ReadonlyMap<string, number>;
    readonly limit: number;
    readonly accepts?: (position: number) => boolean;
  }): readonly ScoredPosition[] {
    const scores = new Float64Array(this.ids.length);
    for (const [token, weight] of query.tokens) this.#addScores(scores, token, weight);
    const accepts = query.accepts ?? (() => true);
    const found: ScoredPosition[] = [];
    scores.forEach((score, position) => {
      if (score > 0 && accepts(position)) found.push({ position, score });
    });
    return found
      .toSorted((a, b) => b.score - a.score || a.position - b.position)
      .slice(0, query.limit);
  }

  #addScores(scores: Float64Array, token: string, weight: number): void {
    const number = this.#numberOfTerm.get(token);
    if (number === undefined) return;
    const { starts, positions, weights } = this.#postings;
    const gain = weight * (this.rarity(token) ?? 0) * (saturation + 1);
    for (let entry = at(starts, number); entry < at(starts, number + 1); entry++) {
      const position = at(positions, entry);
      const frequency = at(weights, entry);
      const factor = saturation * at(this.#lengthFactors, position);
      scores[position] = at(scores, position) + (gain * frequency) / (frequency + factor);
    }
  }
}

/** The element of an array whose index is known to be inside. */
function at(array: Uint32Array | Float32Array | Float64Array, index: number): number {
  return array[index] ?? 0;
}

function lengthFactors(lengths: Float32Array): Float32Array {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return lengths.map(
    (length) =>
      1 - lengthNormalisation + (average > 0 ? (lengthNormalisation * length) / average : 0),
  );
}

function collectPostings(entries: readonly KeywordEntry[]): KeywordPostings {
  const byTerm = new Map<string, { positions: number[]; weights: number[] }>();
  const lengths = new Float32Array(entries.length);
  for (const [position, entry] of entries.entries()) {
    for (const [token, weight] of tokenWeights(entry)) {
      const posting = byTerm.get(token) ?? { positions: [], weights: [] };
      posting.positions.push(position);
      posting.weights.push(weight);
      byTerm.set(token, posting);
      lengths[position] = (lengths[position] ?? 0) + weight;
    }
  }
  const terms = [...byTerm.keys()].toSorted();
  const lists = terms.map((term) => byTerm.get(term) ?? { positions: [], weights: [] });
  return {
    ids: entries.map(({ id }) => id),
    terms,
    lengths,
    starts: runningTotals(lists.map(({ positions }) => positions.length)),
    positions: Uint32Array.from(lists.flatMap(({ positions }) => positions)),
    weights: Float32Array.from(lists.flatMap(({ weights }) => weights)),
  };
}

function tokenWeights(entry: KeywordEntry): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { tokens, weight } of entry.fields) {
    for (const token of tokens) sums.set(token, (sums.get(token) ?? 0) + weight);
  }
  return sums;
}

function runningTotals(counts: readonly number[]): Uint32Array {
  const totals = new Uint32Array(counts.length + 1);
  counts.forEach((count, index) => {
    totals[index + 1] = (totals[index] ?? 0) + count;
  });
  return totals;
}
