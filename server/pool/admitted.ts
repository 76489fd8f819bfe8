import type { AnswerEvent } from '../answer/answer.ts';
import type { AnswerSource } from '../answer/record/answer-cache.ts';
import type { Admission, Place } from './admission.ts';

/** The same answers, made in this thread, and no more of them than will have their turn in time. */
export function admitted(answer: AnswerSource, admission: Admission): AnswerSource {
  return (request, parts, signal) => {
    const place = admission.enter();
    return stay(timed(answer(request, parts, signal), admission, parts.now), place);
  };
}

/** Passes an answer's events on and gives its place free at its end, however it ends. */
export async function* stay(
  events: AsyncIterable<AnswerEvent>,
  { hadTurn, leave }: Place,
): AsyncGenerator<AnswerEvent> {
  try {
    for await (const event of events) {
      if (event.type === 'sources') hadTurn();
      yield event;
    }
  } finally {
    leave();
  }
}

/** In one thread an answer by quoting runs to its end before the next begins. */
async function* timed(
  events: AsyncIterable<AnswerEvent>,
  admission: Admission,
  now: () => number,
): AsyncGenerator<AnswerEvent> {
  const started = now();
  yield* events;
  admission.learn(now() - started);
}
