import type { BreakerState } from '../http/circuit-breaker.ts';

/** Turns texts into vectors of one length. The port behind which any embedding model stands. */
export type Embedder = {
  /** Tells models apart: vectors of different names are never compared. */
  readonly name: string;
  /**
   * How far its ranking is trusted beside the keyword leg, 0 to 1: a model that understands
   * meaning has 1, the stand-in that only sees shared characters has little.
   */
  readonly trust: number;
  /** Whether questions are embedded; absent: always. */
  readonly state?: () => BreakerState;
  /** One vector a text, in order, each of the same length and of norm 1. */
  readonly embed: (
    texts: readonly string[],
    options?: EmbedOptions,
  ) => Promise<readonly Float32Array[]>;
  /** What was used up since it was made; absent where nothing is counted. */
  readonly usage?: () => EmbeddingUsage;
};

export type EmbedOptions = {
  /**
   * Some models want to be told what a question is. Somebody waits for a question, so it is given
   * up after seconds; passages (when nothing is said) may take minutes.
   */
  readonly as?: EmbeddedAs | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type EmbeddedAs = 'question' | 'passage';

export type EmbeddingUsage = {
  readonly texts: number;
  /** Not known when the endpoint did not tell, if only once. */
  readonly tokens: number | undefined;
  /** In the currency of the price; not known without a price, or without the tokens. */
  readonly cost: number | undefined;
};

/** The vector scaled to length 1; a zero vector stays zero. */
export function toUnitLength(vector: Float32Array): Float32Array {
  const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return norm > 0 ? vector.map((value) => value / norm) : vector;
}
