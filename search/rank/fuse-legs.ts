import type { ScoredPosition } from '../index/best-positions.ts';
import type { SimilarPosition } from '../index/vector-index.ts';

/** What each leg found, best first, and what its scores are measured by. */
export type FoundByLegs = {
  readonly keyword: readonly ScoredPosition[];
  /** The score of a passage that says every word of the question once: `KeywordIndex.fullScore`. */
  readonly fullScore: number;
  readonly vector: readonly SimilarPosition[];
  /** How far the embedder's ranking is trusted, 0 to 1. */
  readonly trust: number;
};

/** A passage and its part of what both legs found: 1/61 for the best, 1/62 for the next. */
export type FusedPosition = { readonly position: number; readonly score: number };

// Four standard deviations weigh as much as more words than any passage says.
const weightOfDeviation = 1 / 4;

// Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms Condorcet", SIGIR 2009.
const rankOffset = 60;

/**
 * Fuses both legs, best first; ties by position. For a passage speak the share of the question's
 * words that it says, and how far its similarity stands out among those found. Where the question
 * is put in other words than the text, all shares are small and meaning decides; where one passage
 * says all the words, they do. So no weight is chosen for a kind of text (docs/adr/0015).
 */
export function fuseLegs(found: FoundByLegs): readonly FusedPosition[] {
  const scores = new Map<number, number>();
  const add = (position: number, score: number) =>
    scores.set(position, (scores.get(position) ?? 0) + score);
  for (const { position, score } of found.keyword) add(position, saturated(score, found.fullScore));
  for (const { position, deviations } of standingOut(found.vector)) {
    add(position, found.trust * weightOfDeviation * deviations);
  }
  return [...scores]
    .toSorted(([a, one], [b, other]) => other - one || a - b)
    .map(([position], index) => ({ position, score: 1 / (rankOffset + index + 1) }));
}

/** 0 for no word of the question, ½ for all of them once: each further word adds less. */
function saturated(score: number, fullScore: number): number {
  return score / (fullScore + score);
}

/** By how many standard deviations each is more similar than the last one found. */
function standingOut(found: readonly SimilarPosition[]) {
  const similarities = found.map(({ similarity }) => similarity);
  const lowest = Math.min(...similarities);
  const deviation = standardDeviation(similarities) || 1;
  return found.map(({ position, similarity }) => ({
    position,
    deviations: (similarity - lowest) / deviation,
  }));
}

function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / values.length);
}
