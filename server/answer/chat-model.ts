import type { TokenUsage } from './answer.ts';

/** A piece of what a model writes; the usage comes with the last, where the endpoint tells it. */
export type ModelChunk = { readonly text: string; readonly usage?: TokenUsage };

/** The port behind which any chat model stands. */
export type ChatModel = {
  readonly name: string;
  /** Streams plain text; ends when the model does, throws when the endpoint fails. */
  readonly stream: (prompt: {
    readonly system: string;
    readonly user: string;
    readonly signal: AbortSignal;
  }) => AsyncIterable<ModelChunk>;
};
