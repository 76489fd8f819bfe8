import type { AnswerEvent } from '../../server/answer/answer.ts';
import { ask, type AskOptions } from './ask.ts';

/** The server had no place for the question; it is asked again in so many seconds. */
export type Waiting = {
  readonly type: 'waiting';
  readonly secondsLeft: number;
  /** What the server asked for; equal to `secondsLeft` at the beginning of a wait. */
  readonly seconds: number;
};

/** What can happen to a turn: what the server says, and waiting for it. */
export type TurnEvent = AnswerEvent | Waiting;

export type PatientOptions = AskOptions & {
  /** Resolves after so many milliseconds; a test need not wait. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** From 0 to 1. */
  readonly random?: () => number;
};

// Ten minutes at the longest waits that a server asks for; then a person had better decide.
const mostWaits = 10;
const longestWaitSeconds = 60;
const second = 1000;

/**
 * Asks, and where the server says when there will be a place, counts down and asks again. All that
 * were refused in one moment wait for a random part of a second more, so that they do not come back
 * in one moment either.
 */
export async function* askPatiently(options: PatientOptions): AsyncGenerator<TurnEvent, void> {
  for (let waits = 0; ; waits++) {
    const seconds = yield* askOnce(options, waits < mostWaits);
    if (seconds === undefined) return;
    yield* countDown(seconds, options);
    if (options.signal.aborted) return;
  }
}

/** Gives the events, but for an error that waiting helps against: the seconds to wait instead. */
async function* askOnce(
  options: AskOptions,
  mayWait: boolean,
): AsyncGenerator<AnswerEvent, number | undefined> {
  for await (const event of ask(options)) {
    const seconds = event.type === 'error' ? Number(event.error.retryAfterSeconds) : Number.NaN;
    if (seconds > 0 && mayWait) return Math.min(Math.ceil(seconds), longestWaitSeconds);
    yield event;
  }
  return undefined;
}

async function* countDown(
  seconds: number,
  { signal, pause = sleep, random = Math.random }: PatientOptions,
): AsyncGenerator<Waiting, void> {
  for (let secondsLeft = seconds; secondsLeft > 0 && !signal.aborted; secondsLeft--) {
    yield { type: 'waiting', secondsLeft, seconds };
    await pause(secondsLeft === seconds ? second * (1 + random()) : second);
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
