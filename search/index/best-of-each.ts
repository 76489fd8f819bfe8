import type { PositionRange } from './accepted-positions.ts';
import { BestPositions, type ScoredPosition } from './best-positions.ts';
import { impactUnder } from './bm25.ts';
import { greatestFirst, type WeightedList } from './max-score.ts';

export type BestOfEachQuery = {
  readonly positions: Uint32Array;
  readonly frequencies: Float32Array;
  readonly norms: Float64Array;
  readonly lists: readonly WeightedList[];
  /** How many passages there are. */
  readonly passages: number;
  /** In ascending order. */
  readonly ranges: readonly PositionRange[];
  /** So many of each range. */
  readonly limit: number;
};

/**
 * The best positions of each range with their exact scores, best first over all. Where all ranges
 * are asked for, no posting can be passed over, so each list is walked once from end to end.
 */
export function bestOfEach(query: BestOfEachQuery): readonly ScoredPosition[] {
  const scores = scoreAll(query);
  return query.ranges
    .flatMap((range) => bestOfRange(scores, range, query.limit))
    .sort((a, b) => b.score - a.score || a.position - b.position);
}

function scoreAll({
  positions,
  frequencies,
  norms,
  lists,
  passages,
}: BestOfEachQuery): Float64Array {
  const scores = new Float64Array(passages);
  // In the order of max-score.ts, so that both make the same sums.
  for (const { start, end, gain } of lists.toSorted(greatestFirst)) {
    for (let entry = start; entry < end; entry++) {
      const position = positions[entry] ?? 0;
      const impact = impactUnder(frequencies[entry] ?? 0, norms[position] ?? 0);
      scores[position] = (scores[position] ?? 0) + gain * impact;
    }
  }
  return scores;
}

function bestOfRange(
  scores: Float64Array,
  { start, end }: PositionRange,
  limit: number,
): readonly ScoredPosition[] {
  const best = new BestPositions(limit);
  for (let position = start; position < end; position++) {
    const score = scores[position] ?? 0;
    if (score > 0) best.add(position, score);
  }
  return best.sorted();
}
