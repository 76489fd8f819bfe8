import { findPassages, type FoundPassages } from '../../search/find-passages.ts';
import type { Question } from '../../question/question.ts';
import type { AnswerParts } from './answer-parts.ts';
import type { AskRequest } from './answer.ts';
import { passagesFound } from './composition.ts';

/** Finds the passages for a question; asked again for the same, gives what it found before. */
export type SearchOnce = (question: Question) => Promise<FoundPassages>;

/** The search of one request: who looks whether the rules answer, and who answers, embed it once. */
export function searchOnce(
  { filters }: Pick<AskRequest, 'filters'>,
  parts: AnswerParts,
): SearchOnce {
  const known = new WeakMap<Question, Promise<FoundPassages>>();
  return (question) => {
    const found =
      known.get(question) ?? findPassages(question, { ...parts, filters, limit: passagesFound });
    known.set(question, found);
    return found;
  };
}
