import type { z } from 'zod';
import type { BreakerState } from '../http/circuit-breaker.ts';

export type TokenUsage = { readonly promptTokens: number; readonly completionTokens: number };

/** A piece of what a model writes; the usage comes with the last, where the endpoint tells it. */
export type ModelChunk = {
  /** Empty where the model only thinks, or only tells its usage. */
  readonly text: string;
  /** The model thinks aloud beside its answer; the words themselves are never kept. */
  readonly isReasoning?: boolean;
  readonly usage?: TokenUsage;
};

export type ModelPrompt = {
  readonly system: string;
  readonly user: string;
  readonly signal: AbortSignal;
};

/** What a model filled in, and what that used up where the endpoint tells it. */
export type StructuredReply<T> = { readonly value: T; readonly usage?: TokenUsage };

/** Asks for a value instead of words; throws when the endpoint fails or gives no such value. */
export type AskStructured = <T>(
  schema: z.ZodType<T>,
  prompt: ModelPrompt,
) => Promise<StructuredReply<T>>;

/** The port behind which any chat model stands. */
export type ChatModel = {
  readonly name: string;
  /** Absent: it is always asked. */
  readonly state?: () => BreakerState;
  /** How long one answer may take with all its calls; absent: as long as it takes. */
  readonly totalMilliseconds?: number;
  /** Streams plain text; ends when the model does, throws when the endpoint fails. */
  readonly stream: (prompt: ModelPrompt) => AsyncIterable<ModelChunk>;
  /** Absent: it can only write. */
  readonly structured?: AskStructured;
};
