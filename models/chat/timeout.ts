import type { EndpointTrouble } from './endpoint-trouble.ts';
import type { ChatModel, ModelChunk } from './chat-model.ts';
import { ModelFault } from './model-fault.ts';
import type { EndpointIdentity } from '../http/endpoint-error.ts';

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
export function timelyModel(
  model: ChatModel,
  deadlines: ModelDeadlines,
  identity: EndpointIdentity,
): ChatModel {
  const late = (trouble: EndpointTrouble, happened: string) =>
    new ModelFault(trouble, { identity, happened });
  const { firstTokenMilliseconds, idleMilliseconds, totalMilliseconds } = deadlines;
  return {
    ...model,
    totalMilliseconds,
    stream: async function* (prompt): AsyncGenerator<ModelChunk> {
      const own = new AbortController();
      const signal = AbortSignal.any([prompt.signal, own.signal]);
      const after = (milliseconds: number, trouble: EndpointTrouble, what: string) =>
        setTimeout(() => {
          own.abort(late(trouble, `${what} within ${milliseconds} ms`));
        }, milliseconds);
      const total = after(totalMilliseconds, 'slow', 'no end');
      const first = after(firstTokenMilliseconds, 'silent', 'no word');
      const pieces = model.stream({ ...prompt, signal })[Symbol.asyncIterator]();
      let heard = false;
      try {
        for (;;) {
          const idle = heard ? after(idleMilliseconds, 'silent', 'nothing more') : undefined;
          const next = await orAborted(pieces.next(), signal).finally(() => clearTimeout(idle));
          if (next.done) return;
          if (next.value.text !== '' || next.value.isReasoning) {
            heard = true;
            clearTimeout(first);
          }
          yield next.value;
        }
      } finally {
        clearTimeout(total);
        clearTimeout(first);
        // Whoever is late, or has lost its reader, is hung up on.
        own.abort(late('slow', 'nobody reads on'));
        void Promise.resolve(pieces.return?.()).catch(() => undefined);
      }
    },
  };
}

/** What is waited for, or the reason for which waiting ends. */
async function orAborted<T>(waiting: Promise<T>, signal: AbortSignal): Promise<T> {
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
