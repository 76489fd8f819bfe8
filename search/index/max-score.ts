import { BestPositions, type ScoredPosition } from './best-positions.ts';
import { impactUnder } from './bm25.ts';

/** Postings of one token of a query: entries `start` to `end` of the arrays of all postings. */
export type WeightedList = {
  readonly start: number;
  readonly end: number;
  /** The token's weight in the query times its rarity. */
  readonly gain: number;
  /** The most that the token brings to any passage. */
  readonly bound: number;
};

/**
 * The order in which what the lists bring is summed. By gain, which is the same in every part of an
 * index, so that a passage has the same score, to the last bit, in whatever part it stands.
 */
export function greatestFirst(a: WeightedList, b: WeightedList): number {
  return b.gain - a.gain;
}

export type MaxScoreQuery = {
  readonly positions: Uint32Array;
  readonly frequencies: Float32Array;
  /** What the length of each passage does to its tokens: `normOf` in bm25.ts. */
  readonly norms: Float64Array;
  readonly lists: readonly WeightedList[];
  /** How many passages there are. */
  readonly passages: number;
  readonly limit: number;
  readonly accepts: ((position: number) => boolean) | undefined;
};

// Scores of one window stay in the processor's nearest cache; a smaller one raises the threshold
// no sooner, but is begun more often.
const windowSize = 2048;

// Bounds are summed in another order than scores: what rounding may add must not be cut off.
const roundingSlack = 1 + 2 ** -40;

/**
 * The best positions and their exact scores, without scoring every posting: MaxScore (Turtle and
 * Flood, "Query Evaluation: Strategies and Optimizations", 1995). Tokens are taken in the order of
 * their gains. Once `limit` passages are found, those that hold only the last tokens cannot come
 * among them: these lists are not walked but only looked up, for passages that still may.
 *
 * Positions are taken a window at a time, so that each list is walked in one tight loop, as
 * Lucene's MaxScoreBulkScorer does.
 */
export function maxScore(query: MaxScoreQuery): readonly ScoredPosition[] {
  return new MaxScoreSearch(query).run();
}

class MaxScoreSearch {
  readonly #query: MaxScoreQuery;
  readonly #best: BestPositions;
  /** Greatest gain first, so that the sum of a passage is always made in this order. */
  readonly #lists: readonly WeightedList[];
  /** Where the walk stands in each list. */
  readonly #cursors: Uint32Array;
  /** The most that the lists from each one on can bring together. */
  readonly #remaining: Float64Array;
  readonly #scores = new Float64Array(windowSize);
  readonly #candidates = new Uint32Array(windowSize);

  constructor(query: MaxScoreQuery) {
    this.#query = query;
    this.#best = new BestPositions(query.limit);
    this.#lists = query.lists.toSorted(greatestFirst);
    this.#cursors = Uint32Array.from(this.#lists, ({ start }) => start);
    this.#remaining = remainingBounds(this.#lists);
  }

  run(): readonly ScoredPosition[] {
    const { passages } = this.#query;
    for (let from = 0; from < passages && this.#walked() > 0; from += windowSize) {
      const to = Math.min(from + windowSize, passages);
      if (this.#acceptsAny(from, to)) this.#searchWindow(from, to);
    }
    return this.#best.sorted();
  }

  /** How many lists must be walked: what the others bring together is not enough. */
  #walked(): number {
    const { threshold } = this.#best;
    let count = this.#lists.length;
    while (count > 0 && (this.#remaining[count - 1] ?? 0) <= threshold) count--;
    return count;
  }

  /** A narrow filter leaves most windows without any passage to score. */
  #acceptsAny(from: number, to: number): boolean {
    const { accepts } = this.#query;
    if (!accepts) return true;
    for (let position = from; position < to; position++) if (accepts(position)) return true;
    return false;
  }

  #searchWindow(from: number, to: number): void {
    const walked = this.#walked();
    for (let list = 0; list < walked; list++) this.#addList(list, from, to);
    let candidates = this.#takeCandidates(from, to, walked);
    for (let list = walked; list < this.#lists.length; list++) {
      this.#lookUp(list, from, candidates);
      candidates = this.#keepCandidates(candidates, list + 1);
    }
    for (let at = 0; at < candidates; at++) {
      const slot = this.#candidates[at] ?? 0;
      this.#best.add(from + slot, this.#scores[slot] ?? 0);
    }
    this.#scores.fill(0);
  }

  /** Adds what a list brings to every passage of the window. */
  #addList(list: number, from: number, to: number): void {
    const { positions, frequencies, norms } = this.#query;
    const scores = this.#scores;
    const { gain, end } = this.#list(list);
    let entry = skipTo(positions, { entry: this.#cursors[list] ?? 0, end, wanted: from });
    for (; entry < end; entry++) {
      const position = positions[entry] ?? 0;
      if (position >= to) break;
      const slot = position - from;
      const impact = impactUnder(frequencies[entry] ?? 0, norms[position] ?? 0);
      scores[slot] = (scores[slot] ?? 0) + gain * impact;
    }
    this.#cursors[list] = entry;
  }

  /** Adds what a list brings to the candidates. */
  #lookUp(list: number, from: number, candidates: number): void {
    const { positions, frequencies, norms } = this.#query;
    const { gain, end } = this.#list(list);
    let entry = this.#cursors[list] ?? 0;
    for (let at = 0; at < candidates && entry < end; at++) {
      const slot = this.#candidates[at] ?? 0;
      entry = skipTo(positions, { entry, end, wanted: from + slot });
      if (entry < end && positions[entry] === from + slot) {
        const impact = impactUnder(frequencies[entry] ?? 0, norms[from + slot] ?? 0);
        this.#scores[slot] = (this.#scores[slot] ?? 0) + gain * impact;
      }
    }
    this.#cursors[list] = entry;
  }

  /** The slots of the window that may still enter, given what the lists not walked can bring. */
  #takeCandidates(from: number, to: number, walked: number): number {
    const { accepts } = this.#query;
    const most = this.#remaining[walked] ?? 0;
    const { threshold } = this.#best;
    let count = 0;
    for (let slot = 0; slot < to - from; slot++) {
      const score = this.#scores[slot] ?? 0;
      if (score === 0 || (score + most) * roundingSlack <= threshold) continue;
      if (!accepts || accepts(from + slot)) this.#candidates[count++] = slot;
    }
    return count;
  }

  #keepCandidates(candidates: number, next: number): number {
    const most = this.#remaining[next] ?? 0;
    const { threshold } = this.#best;
    let count = 0;
    for (let at = 0; at < candidates; at++) {
      const slot = this.#candidates[at] ?? 0;
      if (((this.#scores[slot] ?? 0) + most) * roundingSlack > threshold) {
        this.#candidates[count++] = slot;
      }
    }
    return count;
  }

  #list(number: number): WeightedList {
    return this.#lists[number] ?? nothing;
  }
}

const nothing: WeightedList = { start: 0, end: 0, gain: 0, bound: 0 };

function remainingBounds(lists: readonly WeightedList[]): Float64Array {
  const sums = new Float64Array(lists.length + 1);
  for (let list = lists.length - 1; list >= 0; list--) {
    sums[list] = (sums[list + 1] ?? 0) + (lists[list]?.bound ?? 0) * roundingSlack;
  }
  return sums;
}

/**
 * The first entry whose position is at least the wanted one: steps that double, then halves
 * (Bentley and Yao, "An almost optimal algorithm for unbounded searching", 1976).
 */
export function skipTo(
  positions: Uint32Array,
  from: { readonly entry: number; readonly end: number; readonly wanted: number },
): number {
  const { end, wanted } = from;
  let low = from.entry;
  if (low >= end || (positions[low] ?? 0) >= wanted) return low;
  let step = 1;
  while (low + step < end && (positions[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, end);
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? 0) < wanted) low = middle;
    else high = middle;
  }
  return high;
}
