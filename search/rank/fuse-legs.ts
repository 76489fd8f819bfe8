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

// Fitted, with the two beside them, on five sets of questions (docs/adr/0028): near 2, which would be
// how much less likely a score is by chance, were the scores of what does not answer normal.
const powerOfDeviation = 1.8;
const powerOfShare = 0.5;
const weightOfWords = 1.2;

// Deviations are those among the best so many of a leg; of the others only the order counts.
const bestOfLeg = 60;

// Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms Condorcet", SIGIR 2009.
const rankOffset = 60;

/**
 * Fuses both legs, best first; ties by position. For a passage speaks how far its score stands out
 * among those that its leg found, and, of the keyword leg, the share of the question's words that it
 * says. A leg that knows something puts few far above the rest; one that knows little puts none. So
 * no weight is chosen for a kind of text or for a model (docs/adr/0028).
 */
export function fuseLegs(found: FoundByLegs): readonly FusedPosition[] {
  const scores = new Map<number, number>();
  const add = (position: number, score: number) =>
    scores.set(position, (scores.get(position) ?? 0) + score);
  for (const { position, score, deviations } of standingOut(found.keyword)) {
    const share = Math.min(1, score / (found.fullScore || 1));
    add(position, weightOfWords * weighed(deviations) * share ** powerOfShare + orderOnly * share);
  }
  const ofMeaning = found.vector.map(({ position, similarity }) => ({
    position,
    score: similarity,
  }));
  for (const { position, deviations } of standingOut(ofMeaning)) {
    add(position, found.trust * weighed(deviations));
  }
  return [...scores]
    .toSorted(([a, one], [b, other]) => other - one || a - b)
    .map(([position], index) => ({ position, score: 1 / (rankOffset + index + 1) }));
}

/** So small that it only puts in order what stands out alike. */
const orderOnly = 1e-3;

function weighed(deviations: number): number {
  return deviations ** powerOfDeviation;
}

/** By how many standard deviations each scores above the last of the best; 0 for what is below. */
function standingOut(found: readonly ScoredPosition[]) {
  const scores = found.slice(0, bestOfLeg).map(({ score }) => score);
  const lowest = Math.min(...scores);
  const deviation = standardDeviation(scores);
  return found.map(({ position, score }) => ({
    position,
    score,
    // Where all score alike, or there is one alone, none stands out more than another.
    deviations: deviation > 0 ? Math.max(0, score - lowest) / deviation : 1,
  }));
}

function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / values.length);
}
