import { openBreaker, type BreakerRules, type BreakerState } from '../http/circuit-breaker.ts';
import type { EndpointIdentity } from '../http/endpoint-error.ts';
import { aroundStructured } from './around-structured.ts';
import type { ChatModel, ModelChunk } from './chat-model.ts';
import { ModelFault } from './model-fault.ts';

/** The model behind a circuit breaker of its own. */
export function withCircuitBreaker(
  model: ChatModel,
  rules: BreakerRules,
  options: {
    readonly identity: EndpointIdentity;
    readonly onState?: ((state: BreakerState) => void) | undefined;
  },
): ChatModel {
  const { identity, onState } = options;
  const breaker = openBreaker(rules, { counts: isOfEndpoint, onState });
  const enter = () =>
    breaker.enter(
      () => new ModelFault('resting', { identity, happened: 'it rests after failures in a row' }),
    );
  return {
    ...model,
    state: breaker.state,
    ...aroundStructured(model, async (ask, prompt) => {
      const call = await enter();
      try {
        const reply = await ask(prompt);
        call.succeeded();
        return reply;
      } catch (error) {
        call.failed(prompt.signal.aborted ? undefined : error);
        throw error;
      }
    }),
    stream: async function* (prompt): AsyncGenerator<ModelChunk> {
      const call = await enter();
      try {
        yield* model.stream(prompt);
        call.succeeded();
      } catch (error) {
        call.failed(prompt.signal.aborted ? undefined : error);
        throw error;
      } finally {
        // A reader who leaves says nothing about the endpoint.
        call.failed();
      }
    },
  };
}

function isOfEndpoint(error: Error): boolean {
  return error instanceof ModelFault && error.isOfEndpoint;
}
