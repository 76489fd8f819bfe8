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

/**
 * Whether a model is asked: `closed` it is, `open` it rests after failures, `half_open` one
 * question tries whether it answers again. The words are those of circuit breakers.
 */
export type ModelState = 'closed' | 'open' | 'half_open';

/** The port behind which any chat model stands. */
export type ChatModel = {
  readonly name: string;
  /** Absent: it is always asked. */
  readonly state?: () => ModelState;
  /** How long one answer may take with all its calls; absent: as long as it takes. */
  readonly totalMilliseconds?: number;
  /** Streams plain text; ends when the model does, throws when the endpoint fails. */
  readonly stream: (prompt: ModelPrompt) => AsyncIterable<ModelChunk>;
};
