import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhen } from 'cockatiel';

/**
 * Whether an endpoint is asked: `closed` it is, `open` it rests after failures, `half_open` one
 * call tries whether it answers again. The words are those of circuit breakers.
 */
export type BreakerState = 'closed' | 'open' | 'half_open';

export type BreakerRules = {
  /** Failures one after the other, after which the endpoint rests. */
  readonly failures: number;
  readonly restMilliseconds: number;
};

/** One call that was let in, and how it ended; the first word on it counts. */
export type BreakerCall = {
  readonly succeeded: () => void;
  /** With nothing where it says nothing about the endpoint, as when a reader leaves. */
  readonly failed: (error?: unknown) => void;
};

export type Breaker = {
  readonly state: () => BreakerState;
  /** @throws what `resting` makes, where the endpoint is left alone. */
  readonly enter: (resting: () => Error) => Promise<BreakerCall>;
};

/**
 * One breaker for one endpoint and model: after some failures in a row nobody waits for it for a
 * while, then one call tries it, and it is back when that is answered.
 */
export function openBreaker(
  { failures, restMilliseconds }: BreakerRules,
  options: {
    /** Whether an error is one of the endpoint. */
    readonly counts: (error: Error) => boolean;
    readonly onState?: ((state: BreakerState) => void) | undefined;
  },
): Breaker {
  const policy = circuitBreaker(handleWhen(options.counts), {
    halfOpenAfter: restMilliseconds,
    breaker: new ConsecutiveBreaker(failures),
  });
  policy.onStateChange((state) => options.onState?.(stateOf(state)));
  const enter = (resting: () => Error) => {
    // The policy would let others wait for the one that tries.
    if (policy.state === CircuitState.HalfOpen) return Promise.reject(resting());
    return new Promise<BreakerCall>((resolve, reject) => {
      policy
        .execute(() => untilTold(resolve))
        .catch(() => {
          // Of a call that was let in this comes too late, and changes nothing.
          reject(resting());
        });
    });
  };
  return { state: () => stateOf(policy.state), enter };
}

function untilTold(letIn: (call: BreakerCall) => void): Promise<void> {
  return new Promise((succeeded, fail) => {
    letIn({
      succeeded,
      failed: (error) => fail(error instanceof Error ? error : new Error('left')),
    });
  });
}

function stateOf(state: CircuitState): BreakerState {
  if (state === CircuitState.Closed) return 'closed';
  return state === CircuitState.HalfOpen ? 'half_open' : 'open';
}
