import { shortPlaceName } from '../../../language/places/place.ts';
import type { Span } from '../../../library/report.ts';
import type { FacetHits } from '../../../search/find-passages.ts';
import type { Hit } from '../../../search/hit.ts';
import { namesPlace } from '../../../question/slots/places/named-places.ts';
import {
  scoreSentence,
  scoringParts,
  tellingSentences,
  wordsOf,
  type ScoringParts,
  type SentenceScore,
} from '../../../search/rank/score-sentence.ts';
import { commandsReader } from '../gate/commands-to-reader.ts';
import type { Rarity } from '../../../search/rank/term-coverage.ts';

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
// Under a heading that names the subject, the sentence that has the thing asked for need not name
// it again.
const wholeInContext = 0.9;
const leastOfGiving = 0.1;

/** The sentences of a facet's hits that support an answer, best first. */
export function selectSentences(
  { question, narrowed, hits }: FacetHits,
  rarity: Rarity,
): readonly Candidate[] {
  if (narrowed.outcome !== 'narrowed') return [];
  const scoring = scoringParts(question, rarity);
  const names = new Set(narrowed.mustName.map(({ name }) => shortPlaceName(name)));
  // The place has to be named anyway; it must not stand in for what is asked about it.
  const things = question.terms.filter(({ words }) => !names.has(words[0] ?? ''));
  const withoutNames = scoringParts({ ...question, terms: things }, rarity);
  return (
    hits
      .flatMap((hit) => tellingSentences(hit.passage).map((sentence) => ({ hit, sentence })))
      // What is planted in a report to be obeyed is no answer.
      .filter(({ hit, sentence }) => !commandsReader(wordsOf(hit.passage, sentence)))
      .filter(({ hit, sentence }) =>
        narrowed.mustName.every((place) => namesPlace(wordsAround(hit, sentence), place)),
      )
      .map(({ hit, sentence }) => ({
        hit,
        sentence,
        score: scoreSentence(sentence, hit, withoutNames),
        scoring,
      }))
      .filter(({ score }) => supportsAnswer(score))
      .toSorted((a, b) => b.score.total - a.score.total)
  );
}

function wordsAround({ passage }: Hit, sentence: Span): string {
  return [...passage.headingPath, wordsOf(passage, sentence)].join('\n');
}

function supportsAnswer(score: SentenceScore): boolean {
  const { coverage, inContext, hasNumber, yearAgrees, kindAgrees, gives } = score;
  const least = gives && inContext >= wholeInContext ? leastOfGiving : leastCoverage;
  const saysEnough = coverage >= least && inContext >= leastInContext;
  return saysEnough && hasNumber && yearAgrees && kindAgrees;
}
