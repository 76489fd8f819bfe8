import type { BreakerState } from '../http/circuit-breaker.ts';
import type { EventLoop } from '../http/event-loop.ts';
import type { Pause } from '../http/retry.ts';
import type { ChatModel } from './chat-model.ts';
import { withCircuitBreaker } from './circuit-breaker.ts';
import { withoutReasoning } from './hide-reasoning.ts';
import { identityOf, langchainChatModel } from './langchain-chat-model.ts';
import type { ChatModelOptions } from './open-chat-model.ts';
import { withStreamRetries } from './retry-stream.ts';
import { withTimeouts } from './timeout.ts';

/** How long a model is waited for, how often it is asked, and when it is left alone. */
export type ModelManners = {
  readonly connectMilliseconds: number;
  readonly firstTokenMilliseconds: number;
  readonly idleMilliseconds: number;
  readonly totalMilliseconds: number;
  /** Further tries after a fault that may pass, before the first word. */
  readonly retries: number;
  /** An endpoint that asks for a longer wait than this is not asked again. */
  readonly longestRetryWaitMilliseconds: number;
  /** Failures in a row after which it rests. */
  readonly failuresBeforeRest: number;
  readonly restMilliseconds: number;
};

export const usualManners: ModelManners = {
  connectMilliseconds: 3000,
  firstTokenMilliseconds: 20_000,
  idleMilliseconds: 15_000,
  totalMilliseconds: 90_000,
  retries: 2,
  longestRetryWaitMilliseconds: 5000,
  failuresBeforeRest: 5,
  restMilliseconds: 30_000,
};

const firstPauseMilliseconds = 200;

/** The configured model with all that keeps a bad endpoint from harming an answer. */
export function chatModelFor(
  options: ChatModelOptions & {
    readonly manners?: Partial<ModelManners> | undefined;
    readonly onState?: ((state: BreakerState) => void) | undefined;
    readonly pause?: Pause;
    readonly eventLoop?: EventLoop;
  },
): ChatModel {
  const manners = { ...usualManners, ...options.manners };
  const { connectMilliseconds, retries, failuresBeforeRest, restMilliseconds } = manners;
  const { pause, eventLoop, onState } = options;
  const identity = identityOf(options);
  const patience = {
    attempts: retries + 1,
    firstPauseMilliseconds,
    longestPauseMilliseconds: manners.longestRetryWaitMilliseconds,
  };
  const plain = withoutReasoning(langchainChatModel({ ...options, connectMilliseconds }));
  const retried = withStreamRetries(plain, patience, pause);
  const timed = withTimeouts(retried, manners, { identity, eventLoop });
  const rules = { failures: failuresBeforeRest, restMilliseconds };
  return withCircuitBreaker(timed, rules, { identity, onState });
}
