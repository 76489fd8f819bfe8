import { withinTime } from '../../../models/http/within-time.ts';
import type { ChatModel, ModelPrompt } from '../../../models/chat/chat-model.ts';
import type { QuestionContext } from '../../../question/question-context.ts';

/** What a model needs to read a question along with the rules. */
export type ModelReading = {
  readonly context: QuestionContext;
  readonly model: ChatModel;
  readonly signal: AbortSignal;
  /** Milliseconds after which the reading by rules stands; 5,000 where not given. */
  readonly deadline?: number | undefined;
  readonly onModelFailure?: ((error: unknown) => void) | undefined;
};

const usualDeadline = 5000;

/** What a model replies within the deadline; undefined where it fails or is slow, which is told. */
export async function repliedInTime<Reply>(
  prompt: Omit<ModelPrompt, 'signal'>,
  ask: (prompt: ModelPrompt) => Promise<Reply>,
  { signal, deadline = usualDeadline, onModelFailure }: Omit<ModelReading, 'context' | 'model'>,
): Promise<Reply | undefined> {
  const inTime = withinTime(deadline, [signal]);
  try {
    return await orAborted(ask({ ...prompt, signal: inTime }), inTime);
  } catch (error) {
    if (!signal.aborted) onModelFailure?.(error);
    return undefined;
  }
}

/** Also a model that does not heed its signal is not waited for. */
function orAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(new Error('The model did not read the question in time.', { cause: signal.reason }));
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', stop);
    });
  });
}
