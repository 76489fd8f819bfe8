import type { SearchParts } from '../../search/find-passages.ts';
import type { Answer, AnswerEvent, AskRequest } from '../../server/answer/answer.ts';
import { answerQuestion, type AnswerParts } from '../../server/answer/answer-question.ts';

/** What answering needs, with a clock that ticks by itself and ids that count. */
export function answerParts(
  { library, index, embedder }: SearchParts,
  others: Partial<AnswerParts> = {},
): AnswerParts {
  let ticks = 0;
  let answers = 0;
  return {
    ...{ library, index, embedder },
    now: () => ++ticks,
    newId: () => `answer-${++answers}`,
    ...others,
  };
}

/** Everything that happens while a question is answered, and the answer at its end. */
export async function eventsAndAnswer(
  request: AskRequest | string,
  parts: AnswerParts,
  signal?: AbortSignal,
): Promise<{ readonly events: readonly AnswerEvent[]; readonly answer: Answer }> {
  const asked = typeof request === 'string' ? { question: request } : request;
  const events: AnswerEvent[] = [];
  for await (const event of answerQuestion(asked, parts, signal)) events.push(event);
  const last = events.at(-1);
  if (last?.type !== 'end') throw new Error(`The last event is ${last?.type}, not end.`);
  return { events, answer: last.answer };
}
