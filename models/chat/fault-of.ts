import { innermostReason, type EndpointIdentity } from '../http/endpoint-error.ts';
import { redact } from '../http/redact.ts';
import type { ModelPrompt } from './chat-model.ts';
import { ModelFault, notReached, refusedByStatus } from './model-fault.ts';
import { ProviderError } from './open-chat-model.ts';
import { UnreadableReply } from './whole-reply.ts';

export type FaultContext = {
  readonly identity: EndpointIdentity;
  readonly prompt: ModelPrompt;
  /** Whether words had come before. */
  readonly hasBegun: boolean;
};

/** What went wrong with an endpoint, from whatever its client threw. */
export function faultOf(error: unknown, context: FaultContext): ModelFault {
  const { identity, hasBegun } = context;
  if (error instanceof ModelFault) return error;
  if (error instanceof ProviderError) {
    const [happened = '', toDo = ''] = error.message.split(/(?<=installed\.) /u);
    return new ModelFault('refused', { identity, happened, toDo });
  }
  const status = property(error, 'status');
  if (typeof status === 'number') return refusal(error, status, context);
  if (hasBegun) return new ModelFault('cut', { identity, happened: 'its answer broke off' });
  return unreadable(error, context) ?? notReached(identity, error);
}

function refusal(error: unknown, status: number, context: FaultContext): ModelFault {
  const headers = property(error, 'headers');
  const retryAfter = headers instanceof Headers ? headers.get('retry-after') : null;
  return refusedByStatus(context.identity, { status, retryAfter, words: wordsOf(error, context) });
}

function unreadable(error: unknown, context: FaultContext): ModelFault | undefined {
  const { identity } = context;
  const malformed = (happened: string) => new ModelFault('malformed', { identity, happened });
  const reply = causes(error).find((cause) => cause instanceof UnreadableReply);
  if (reply) return malformed(reply.message);
  if (property(error, 'name') === 'SyntaxError') return malformed('its answer is not JSON');
  if (innermostReason(error).startsWith('more than')) return malformed('its answer is too large');
  // The client saw an error where an event should be.
  const said = property(error, 'error');
  if (said === undefined) return undefined;
  const words = wordsOf(error, context);
  return new ModelFault('broken', { identity, happened: `it answered with an error: ${words}` });
}

/** What the endpoint said, without the question and without keys; the client puts the status first. */
function wordsOf(error: unknown, { identity, prompt }: FaultContext): string {
  const words = error instanceof Error ? error.message.replace(/^\d{3} /u, '') : '';
  const { apiKey } = identity;
  return redact(words, { apiKey, prompt: `${prompt.system}\n${prompt.user}` });
}

function causes(error: unknown): readonly unknown[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : [];
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
