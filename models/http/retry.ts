import { setTimeout as wait } from 'node:timers/promises';
import { EndpointError } from './endpoint-error.ts';

/** How patiently an endpoint is asked again. */
export type Patience = {
  readonly attempts: number;
  /** A call that failed later than this is not repeated: whoever waits has waited enough. */
  readonly lastStartMilliseconds: number;
  readonly firstPauseMilliseconds: number;
  /** An endpoint that asks for a longer wait than this is given up. */
  readonly longestPauseMilliseconds: number;
};

export type Pause = (milliseconds: number, signal: AbortSignal | undefined) => Promise<unknown>;

export const realPause: Pause = (milliseconds, signal) =>
  wait(milliseconds, undefined, signal ? { signal } : {});

/** Repeats a call whose fault may pass, waiting as the endpoint asks or else twice as long each time. */
export async function withRetries<T>(
  call: () => Promise<T>,
  options: {
    readonly patience: Patience;
    readonly signal?: AbortSignal | undefined;
    readonly pause?: Pause | undefined;
  },
): Promise<T> {
  const { patience, signal, pause = realPause } = options;
  const started = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      signal?.throwIfAborted();
      const milliseconds = pauseAfter(error, attempt, patience);
      const isTooLate = performance.now() - started > patience.lastStartMilliseconds;
      if (milliseconds === undefined || isTooLate) throw error;
      await pause(milliseconds, signal);
    }
  }
}

/** How long to wait before the next attempt; undefined: not to be asked again. */
export function pauseAfter(
  error: unknown,
  attempt: number,
  patience: Omit<Patience, 'lastStartMilliseconds'>,
): number | undefined {
  const { attempts, firstPauseMilliseconds, longestPauseMilliseconds } = patience;
  if (!(error instanceof EndpointError) || !error.isPassing || attempt >= attempts)
    return undefined;
  const asked = error.retryAfterMilliseconds;
  if (asked !== undefined) return asked <= longestPauseMilliseconds ? asked : undefined;
  const doubled = Math.min(firstPauseMilliseconds * 2 ** (attempt - 1), longestPauseMilliseconds);
  // Jitter, so that calls refused together do not come back together.
  return doubled * (0.75 + Math.random() / 4);
}
