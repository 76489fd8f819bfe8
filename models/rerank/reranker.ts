import type { BreakerState } from '../http/circuit-breaker.ts';

/** Judges how well each text answers a question, reading both together: a cross-encoder. */
export type Reranker = {
  readonly name: string;
  /** Whether it is asked; absent: always. */
  readonly state?: () => BreakerState;
  /**
   * A score a text, in the order of the texts; higher is better, comparable within one call only.
   * Rejects within seconds when no scores are to be had.
   */
  readonly rerank: (
    query: string,
    texts: readonly string[],
    signal?: AbortSignal,
  ) => Promise<readonly number[]>;
};

/**
 * The scores of a reranker, or undefined when it fails, for callers that then rank by themselves.
 * A caller that has given up (`signal`) gets its own reason thrown.
 */
export async function scoresOf(
  reranker: Reranker,
  request: {
    readonly query: string;
    readonly texts: readonly string[];
    readonly signal?: AbortSignal | undefined;
    readonly onFailure?: ((error: unknown) => void) | undefined;
  },
): Promise<readonly number[] | undefined> {
  const { query, texts, signal, onFailure } = request;
  try {
    return await reranker.rerank(query, texts, signal);
  } catch (error) {
    signal?.throwIfAborted();
    onFailure?.(error);
    return undefined;
  }
}
