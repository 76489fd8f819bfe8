import type { AnswerEvent } from '../answer/answer.ts';
import { throwIfPaused, type ReadSwitches } from './guard-switches.ts';

export type SwitchedAnswer = {
  readonly switches: ReadSwitches;
  /** Makes the answer; `stop` ends the making. */
  readonly answer: (stop: AbortSignal) => AsyncGenerator<AnswerEvent>;
  /** Makes it without a model; absent where none is asked. */
  readonly withoutModel?: (() => AsyncGenerator<AnswerEvent>) | undefined;
};

const lookEveryMilliseconds = 250;

/**
 * The events of an answer as long as nothing is switched off. A pause ends it with an error at once, also
 * while a model is silent. Where the model is switched off, what the reports say by themselves takes the
 * place of all that it wrote: the last event has nothing of it.
 */
export function underSwitches(options: SwitchedAnswer): AsyncGenerator<AnswerEvent> {
  const stopping = new AbortController();
  // Begun at once: who finds no place is refused before a stream is opened.
  const events = options.answer(stopping.signal);
  return untilOff(events, stopping, options);
}

async function* untilOff(
  events: AsyncGenerator<AnswerEvent>,
  stopping: AbortController,
  { switches, withoutModel }: SwitchedAnswer,
): AsyncGenerator<AnswerEvent> {
  let hasBegun = false;
  try {
    for (;;) {
      const next = await nextOrOff(events, switches, withoutModel !== undefined);
      if (next === 'model_off') break;
      if (next.done) return;
      hasBegun = true;
      yield next.value;
    }
  } finally {
    stopping.abort(new Error('It was switched off.'));
    void events.return(undefined).catch(() => undefined);
  }
  for await (const event of withoutModel?.() ?? []) {
    if (!hasBegun || event.type === 'end') yield event;
  }
}

/** The next event, unless something is switched off before it comes. @throws HttpError on a pause. */
async function nextOrOff(
  events: AsyncGenerator<AnswerEvent>,
  switches: ReadSwitches,
  asksModel: boolean,
): Promise<IteratorResult<AnswerEvent, unknown> | 'model_off'> {
  const coming = events.next();
  // What comes when nobody waits any more is nobody's fault.
  coming.catch(() => undefined);
  for (;;) {
    const next = await withinMilliseconds(coming, lookEveryMilliseconds);
    throwIfPaused(switches());
    if (asksModel && switches().model === 'off') return 'model_off';
    if (next) return next;
  }
}

async function withinMilliseconds<Value>(
  coming: Promise<Value>,
  milliseconds: number,
): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
  }
}
