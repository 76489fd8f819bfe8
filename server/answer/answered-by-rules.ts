import type { Question } from '../../question/question.ts';
import type { AnswerParts } from './answer-parts.ts';
import type { AskRequest } from './answer.ts';
import { answerOne } from './answer-one.ts';
import { SentenceGate } from './gate/sentence-gate.ts';
import type { SearchOnce } from './search-once.ts';

/** Tells whether the rules have something to say to a question as they read it. */
export function answeredByRules(
  { filters }: Pick<AskRequest, 'filters'>,
  {
    search,
    signal,
    ...parts
  }: AnswerParts & { readonly search: SearchOnce; readonly signal: AbortSignal },
): (question: Question) => Promise<boolean> {
  return async (question) => {
    const found = await search(question);
    const step = { question, found, refusal: undefined, gate: new SentenceGate(), parts };
    const said = await answerOne({ ...step, filters, signal }, found);
    return said.parts.some(({ type }) => type === 'sentence');
  };
}
