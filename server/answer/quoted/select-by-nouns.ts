import { isNoun, segmentWords } from '../../../language/words/segment-words.ts';
import type { Question } from '../../../question/question.ts';
import type { QuestionTerm } from '../../../question/slots/terms.ts';
import type { FacetHits } from '../../../search/find-passages.ts';
import {
  scoreSentence,
  scoringParts,
  tellingSentences,
} from '../../../search/rank/score-sentence.ts';
import type { Rarity } from '../../../search/rank/term-coverage.ts';
import type { Candidate } from './select-sentences.ts';

// Each noun is said, in the sentence or right above it; most of them in the sentence itself.
const allSaid = 0.75;
const mostSaid = 0.5;

/**
 * The sentences that say every noun of a question and hold the number in the unit asked, where its
 * verbs are those of people and in no report (搞捐款收到多少钱). Empty unless one report is asked for
 * so many of a thing that is no listed indicator: a noun that nobody says is what was asked about.
 */
export function selectByNouns(
  { question, narrowed, hits }: FacetHits,
  rarity: Rarity,
): readonly Candidate[] {
  if (narrowed.outcome !== 'narrowed' || narrowed.mustName.length > 0) return [];
  const nouns = question.terms.filter(isOfNoun);
  if (!asksSoMany(question) || nouns.length === 0) return [];
  const scoring = scoringParts({ ...question, terms: nouns }, rarity);
  return hits
    .flatMap((hit) => tellingSentences(hit.passage).map((sentence) => ({ hit, sentence })))
    .map((one) => ({ ...one, scoring, score: scoreSentence(one.sentence, one.hit, scoring) }))
    .filter(({ score: { coverage, inContext, hasNumber, yearAgrees, kindAgrees } }) => {
      const says = coverage >= mostSaid && inContext >= allSaid;
      return says && hasNumber && yearAgrees && kindAgrees;
    })
    .toSorted((a, b) => b.score.total - a.score.total);
}

function asksSoMany({ task, places, years }: Question): boolean {
  if (task.do !== 'value' || places.length === 0 || years.length === 0) return false;
  return task.of.thing.type === 'words' && task.of.unit !== undefined;
}

function isOfNoun({ words }: QuestionTerm): boolean {
  return words.length > 1 || isNoun(segmentWords(words[0] ?? '').at(-1) ?? '');
}
