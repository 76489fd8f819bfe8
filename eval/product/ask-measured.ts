import { answerQuestion, type AnswerParts } from '../../server/answer/answer-question.ts';
import type { MeasuredAnswer } from '../system-under-test.ts';
import type { AskRequest } from '../answer.ts';

/** Answers, and tells what the probability of the answer was worked out from. */
export async function askMeasured(
  request: AskRequest,
  parts: AnswerParts,
): Promise<MeasuredAnswer> {
  for await (const event of answerQuestion(request, parts)) {
    if (event.type === 'end') return { answer: event.answer, features: event.features ?? {} };
  }
  throw new Error('The answer ended without an end event.');
}
