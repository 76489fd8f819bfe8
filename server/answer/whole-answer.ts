import type { Answer, AnswerEvent } from './answer.ts';

/** The answer at the end of its events, for callers that do not stream. */
export async function wholeAnswer(events: AsyncIterable<AnswerEvent>): Promise<Answer> {
  for await (const event of events) {
    if (event.type === 'end') return event.answer;
  }
  throw new Error('The answer ended without an end event.');
}
