import { openBreaker, type Breaker } from './circuit-breaker.ts';
import { EndpointError, type EndpointIdentity } from './endpoint-error.ts';

// As for chat models where nothing is set.
const usualRules = { failures: 5, restMilliseconds: 30_000 };

/** A breaker for an endpoint that questions wait for, where there is a way to answer without it. */
export function breakerOf(identity: EndpointIdentity): Breaker & {
  readonly call: <T>(call: () => Promise<T>, signal?: AbortSignal) => Promise<T>;
} {
  const breaker = openBreaker(usualRules, { counts: (error) => error instanceof EndpointError });
  const resting = () =>
    new EndpointError(
      identity,
      'it rests after failures in a row',
      'It is asked again in half a minute.',
    );
  return {
    ...breaker,
    call: async (call, signal) => {
      const entered = await breaker.enter(resting);
      try {
        const reply = await call();
        entered.succeeded();
        return reply;
      } catch (error) {
        entered.failed(signal?.aborted ? undefined : error);
        throw error;
      }
    },
  };
}
