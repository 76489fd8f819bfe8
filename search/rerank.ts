import type { Hit } from './hit.ts';
import {
  scoreSentence,
  scoringParts,
  tellingSentences,
  type Rarity,
  type ScoringParts,
} from './score-sentence.ts';
import type { UnderstoodQuestion } from './understood-question.ts';

// The legs have seen the whole passage, the sentence score only its best sentence.
const fusedWeight = 0.5;

/**
 * Ranks hits again by the sentence in each that answers best: what it says of the terms, the year,
 * target or result, and the number asked for. The fused score, scaled to 1, keeps its part.
 */
export function rerank(
  hits: readonly Hit[],
  question: UnderstoodQuestion,
  rarity: Rarity,
): readonly Hit[] {
  const parts = scoringParts(question, rarity);
  const best = Math.max(...hits.map(({ score }) => score));
  return hits
    .map((hit) => ({ ...hit, score: fusedWeight * (hit.score / best) + bestSentence(hit, parts) }))
    .toSorted((a, b) => b.score - a.score);
}

function bestSentence(hit: Hit, parts: ScoringParts): number {
  return Math.max(
    ...tellingSentences(hit.passage).map((sentence) => scoreSentence(sentence, hit, parts).total),
  );
}
