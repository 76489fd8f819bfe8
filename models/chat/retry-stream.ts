import { pauseAfter, realPause, withRetries, type Patience, type Pause } from '../http/retry.ts';
import { aroundStructured } from './around-structured.ts';
import type { ChatModel, ModelChunk } from './chat-model.ts';

export type ModelPatience = Omit<Patience, 'lastStartMilliseconds'>;

/**
 * The model, asked again when a fault that may pass came before its first word: never after, when
 * a reader may have seen a part. It waits as the endpoint asks, up to a bound.
 */
export function withStreamRetries(
  model: ChatModel,
  patience: ModelPatience,
  pause: Pause = realPause,
): ChatModel {
  return {
    ...model,
    ...aroundStructured(model, (call, prompt) => {
      const { signal } = prompt;
      const untilTheDeadline = { ...patience, lastStartMilliseconds: Infinity };
      return withRetries(() => call(prompt), { patience: untilTheDeadline, signal, pause });
    }),
    stream: async function* (prompt): AsyncGenerator<ModelChunk> {
      for (let attempt = 1; ; attempt++) {
        let begun = false;
        try {
          for await (const chunk of model.stream(prompt)) {
            begun ||= chunk.text !== '' || chunk.isReasoning === true;
            yield chunk;
          }
          return;
        } catch (error) {
          const milliseconds = begun ? undefined : pauseAfter(error, attempt, patience);
          if (milliseconds === undefined || prompt.signal.aborted) throw error;
          await pause(milliseconds, prompt.signal);
        }
      }
    },
  };
}
