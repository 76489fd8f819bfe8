import { speaksOfPart } from './agrees-with-question.ts';
import type { Hit } from './hit.ts';
import { scoreSentence, tellingSentences, wordsOf, type ScoringParts } from './score-sentence.ts';

/** Whether one sentence of a passage holds every term of a question, of its year and kind. */
export function saysAll(hit: Hit, parts: ScoringParts): boolean {
  const { passage } = hit;
  return tellingSentences(passage).some((sentence) => {
    const { coverage, yearAgrees, kindAgrees, hasNumber } = scoreSentence(sentence, hit, parts);
    const agrees = yearAgrees && kindAgrees && hasNumber;
    return coverage === 1 && agrees && !speaksOfPart(parts.question, wordsOf(passage, sentence));
  });
}
