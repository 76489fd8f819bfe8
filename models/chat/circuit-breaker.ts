import {
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
  type CircuitBreakerPolicy,
} from 'cockatiel';
import type { EndpointIdentity } from '../http/endpoint-error.ts';
import type { ChatModel, ModelChunk, ModelState } from './chat-model.ts';
import { ModelFault } from './model-fault.ts';

export type RestRules = {
  /** Failures one after the other, after which the model rests. */
  readonly failures: number;
  readonly restMilliseconds: number;
};

/**
 * The model behind a circuit breaker: after some failures in a row nobody waits for it for a while,
 * then one question tries it, and it is back when that is answered.
 */
export function restingModel(
  model: ChatModel,
  { failures, restMilliseconds }: RestRules,
  options: { readonly identity: EndpointIdentity; readonly onState?: (state: ModelState) => void },
): ChatModel {
  const breaker = circuitBreaker(handleWhen(isOfEndpoint), {
    halfOpenAfter: restMilliseconds,
    breaker: new ConsecutiveBreaker(failures),
  });
  breaker.onStateChange((state) => options.onState?.(modelState(state)));
  return {
    ...model,
    state: () => modelState(breaker.state),
    stream: async function* (prompt): AsyncGenerator<ModelChunk> {
      const call = await enter(breaker, options.identity);
      try {
        yield* model.stream(prompt);
        call.succeeded();
      } catch (error) {
        call.failed(prompt.signal.aborted ? undefined : error);
        throw error;
      } finally {
        // A reader who leaves says nothing about the endpoint.
        call.failed(undefined);
      }
    },
  };
}

type Call = { readonly succeeded: () => void; readonly failed: (error: unknown) => void };

/** Waits for leave to call; how the call ended is told by the first word on it. */
async function enter(breaker: CircuitBreakerPolicy, identity: EndpointIdentity): Promise<Call> {
  const rests = () =>
    new ModelFault('resting', { identity, happened: 'it rests after failures in a row' });
  // The breaker would let others wait for the one that tries.
  if (breaker.state === CircuitState.HalfOpen) throw rests();
  return new Promise<Call>((resolve, reject) => {
    breaker
      .execute(
        () =>
          new Promise<void>((succeed, fail) => {
            resolve({
              succeeded: succeed,
              failed: (error) => {
                fail(error instanceof Error ? error : new Error('left'));
              },
            });
          }),
      )
      .catch(() => {
        // Of a call that was let in this comes too late, and changes nothing.
        reject(rests());
      });
  });
}

function isOfEndpoint(error: Error): boolean {
  return error instanceof ModelFault && error.isOfEndpoint;
}

function modelState(state: CircuitState): ModelState {
  if (state === CircuitState.Closed) return 'closed';
  return state === CircuitState.HalfOpen ? 'half_open' : 'open';
}
