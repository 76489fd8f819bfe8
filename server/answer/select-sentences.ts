import { shortPlaceName } from '../../library/place.ts';
import type { Span } from '../../library/report.ts';
import type { FacetHits } from '../../search/find-passages.ts';
import type { Hit } from '../../search/hit.ts';
import {
  scoreSentence,
  scoringParts,
  tellingSentences,
  wordsOf,
  type Rarity,
  type ScoringParts,
  type SentenceScore,
} from '../../search/score-sentence.ts';

/** A sentence that may answer, with its score. */
export type Candidate = {
  readonly hit: Hit;
  readonly sentence: Span;
  readonly score: SentenceScore;
  /** What it was scored for. */
  readonly scoring: ScoringParts;
};

// A sentence answers when it holds most of what was asked, counting its headings, and a good part
// by itself.
const leastInContext = 0.5;
const leastCoverage = 0.35;

/** The sentences of a facet's hits that support an answer, best first. */
export function selectSentences(
  { question, narrowed, hits }: FacetHits,
  rarity: Rarity,
): readonly Candidate[] {
  if (narrowed.outcome !== 'narrowed') return [];
  const scoring = scoringParts(question, rarity);
  const names = narrowed.mustName.map(({ name }) => shortPlaceName(name));
  return hits
    .flatMap((hit) => tellingSentences(hit.passage).map((sentence) => ({ hit, sentence })))
    .filter(({ hit, sentence }) => names.every((name) => namesPlace(hit, sentence, name)))
    .map(({ hit, sentence }) => ({
      hit,
      sentence,
      score: scoreSentence(sentence, hit, scoring),
      scoring,
    }))
    .filter(({ score }) => supportsAnswer(score))
    .toSorted((a, b) => b.score.total - a.score.total);
}

function namesPlace(hit: Hit, sentence: Span, name: string): boolean {
  return [...hit.passage.headingPath, wordsOf(hit.passage, sentence)].some((words) =>
    words.includes(name),
  );
}

function supportsAnswer(score: SentenceScore): boolean {
  const { coverage, inContext, hasNumber, yearAgrees, kindAgrees } = score;
  const saysEnough = coverage >= leastCoverage && inContext >= leastInContext;
  return saysEnough && hasNumber && yearAgrees && kindAgrees;
}
