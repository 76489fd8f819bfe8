import type { KeywordIndex } from '../index/keyword-index.ts';
import { sentenceWords } from './passage-words.ts';
import type { QuestionTerm } from '../../question/question-term.ts';
import type { JudgedHit } from './rerank.ts';
import { termCoverage } from './term-coverage.ts';
import { tokenise } from '../../language/words/tokenise.ts';
import type { Question } from '../../question/question.ts';

/**
 * Tells whether another passage of a report, by its position, may say more than the best sentence
 * heard of it so far: when that is of another year or kind, or lacks a term that the passage holds.
 * By the index alone, without reading the passage.
 */
export function moreToHear(
  { terms }: Question,
  keywords: KeywordIndex,
): (heard: JudgedHit, position: number) => boolean {
  const tokensOf = new Map(
    terms.map((term) => [term, [...term.words, ...(term.leads ?? [])].flatMap(tokenise)]),
  );
  const missingOf = new WeakMap<JudgedHit, readonly string[]>();
  return (heard, position) => {
    if (!agrees(heard)) return true;
    const known =
      missingOf.get(heard) ??
      missingTerms(heard, terms).flatMap((term) => tokensOf.get(term) ?? []);
    missingOf.set(heard, known);
    return known.some((token) => keywords.holds(token, position));
  };
}

function agrees({ sentence }: JudgedHit): boolean {
  return sentence.yearAgrees && sentence.kindAgrees && sentence.hasNumber;
}

function missingTerms(
  { hit, span }: JudgedHit,
  terms: readonly QuestionTerm[],
): readonly QuestionTerm[] {
  if (!span) return terms;
  const { words } = sentenceWords(hit.passage, span);
  return terms.filter((term) => termCoverage([{ ...term, weight: 1 }], words) < 1);
}
