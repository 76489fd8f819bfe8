import type { EndpointIdentity } from '../http/endpoint-error.ts';
import { ownEventLoop, type EventLoop, type EventLoopWatch } from '../http/event-loop.ts';
import { aroundStructured } from './around-structured.ts';
import type { ChatModel, ModelChunk } from './chat-model.ts';
import type { EndpointTrouble } from './endpoint-trouble.ts';
import { ModelFault } from './model-fault.ts';

/** How long a model is waited for. */
export type ModelDeadlines = {
  /** From the question to the first word, thoughts included. */
  readonly firstTokenMilliseconds: number;
  /** Between any two pieces after the first word. */
  readonly idleMilliseconds: number;
  /** From the question to the last word. */
  readonly totalMilliseconds: number;
};

/**
 * The model, given up when its first word, its next piece, or its end is late. Only the time spent
 * waiting for it counts as silence, not what the reader does between two pieces.
 */
export function withTimeouts(
  model: ChatModel,
  deadlines: ModelDeadlines,
  { identity, eventLoop = ownEventLoop }: TimeoutParts,
): ChatModel {
  const { firstTokenMilliseconds, idleMilliseconds, totalMilliseconds } = deadlines;
  return {
    ...model,
    totalMilliseconds,
    ...aroundStructured(model, async (call, prompt) => {
      const waiting = new Waiting(prompt.signal, identity, eventLoop.watch());
      waiting.noLongerThan(totalMilliseconds, 'slow', 'no end');
      try {
        return await orAborted(call({ ...prompt, signal: waiting.signal }), waiting.signal);
      } finally {
        waiting.end();
      }
    }),
    stream: async function* (prompt): AsyncGenerator<ModelChunk> {
      const waiting = new Waiting(prompt.signal, identity, eventLoop.watch());
      const { signal } = waiting;
      waiting.noLongerThan(totalMilliseconds, 'slow', 'no end');
      let cancel = waiting.noLongerThan(firstTokenMilliseconds, 'silent', 'no word');
      const pieces = model.stream({ ...prompt, signal })[Symbol.asyncIterator]();
      let heard = false;
      try {
        for (;;) {
          if (heard) cancel = waiting.noLongerThan(idleMilliseconds, 'silent', 'nothing more');
          const next = await orAborted(pieces.next(), signal);
          heard ||= !next.done && (next.value.text !== '' || next.value.isReasoning === true);
          if (heard) cancel();
          if (next.done) return;
          yield next.value;
        }
      } finally {
        waiting.end();
        void Promise.resolve(pieces.return?.()).catch(() => undefined);
      }
    },
  };
}

export type TimeoutParts = {
  readonly identity: EndpointIdentity;
  readonly eventLoop?: EventLoop | undefined;
};

// Below this share of a deadline, what our own machine took of it made no difference.
const starvedShare = 0.1;

/** One call that is waited for: whoever is late, or has lost its reader, is hung up on. */
class Waiting {
  readonly signal: AbortSignal;
  readonly #own = new AbortController();
  readonly #identity: EndpointIdentity;
  readonly #loop: EventLoopWatch;
  readonly #timers = new Set<() => void>();

  constructor(outer: AbortSignal, identity: EndpointIdentity, loop: EventLoopWatch) {
    this.signal = AbortSignal.any([outer, this.#own.signal]);
    this.#identity = identity;
    this.#loop = loop;
  }

  /**
   * Hangs up after so long. Where our own machine was too busy to listen, its time is given back
   * once, and lateness then is not counted against the endpoint.
   */
  noLongerThan(milliseconds: number, trouble: EndpointTrouble, what: string): () => void {
    const before = this.#loop.stalledMilliseconds();
    const happened = `${what} within ${milliseconds} ms`;
    const hangUp = (wasStarved: boolean) => {
      const parts = { identity: this.#identity, happened, wasStarved };
      this.#own.abort(new ModelFault(trouble, parts));
    };
    let timer = setTimeout(() => {
      const stalled = Math.min(milliseconds, this.#loop.stalledMilliseconds() - before);
      if (stalled < starvedShare * milliseconds) hangUp(false);
      else timer = setTimeout(() => hangUp(true), stalled);
    }, milliseconds);
    const cancel = () => {
      clearTimeout(timer);
      this.#timers.delete(cancel);
    };
    this.#timers.add(cancel);
    return cancel;
  }

  end(): void {
    for (const cancel of this.#timers) cancel();
    this.#loop.stop();
    this.#own.abort(
      new ModelFault('slow', { identity: this.#identity, happened: 'nobody reads on' }),
    );
  }
}

/** What is waited for, or the reason for which waiting ends. */
async function orAborted<T>(waiting: Promise<T>, signal: AbortSignal): Promise<T> {
  // When waiting has ended first, nobody hears how the call ended.
  waiting.catch(() => undefined);
  signal.throwIfAborted();
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    const fail = () => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- it is a ModelFault
      reject(signal.reason);
    };
    signal.addEventListener('abort', fail, { once: true });
    stop = () => signal.removeEventListener('abort', fail);
  });
  try {
    return await Promise.race([waiting, aborted]);
  } finally {
    stop();
  }
}
