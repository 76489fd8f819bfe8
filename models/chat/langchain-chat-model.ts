import { HumanMessage, SystemMessage } from 'langchain';
import { ChatOpenAI } from '@langchain/openai';
import { innermostReason, type EndpointIdentity } from '../http/endpoint-error.ts';
import type { ChatModel, ModelChunk } from './chat-model.ts';
import { connectingFetch } from '../http/endpoint-fetch.ts';
import { ModelFault, notReached, refusedByStatus } from './model-fault.ts';

export type ChatModelOptions = {
  readonly baseUrl?: string | undefined;
  readonly apiKey: string;
  readonly model: string;
  readonly connectMilliseconds?: number | undefined;
};

const usualConnectMilliseconds = 3000;
// A long answer is some hundred kilobytes of events.
const mostReplyBytes = 4_000_000;
const mostCharacters = 6000;

/** Any endpoint that speaks the OpenAI chat protocol, through LangChain: asked once, without deadlines. */
export function langchainChatModel(options: ChatModelOptions): ChatModel {
  const identity = identityOf(options);
  const chat = openChat(options);
  return {
    name: options.model,
    stream: async function* ({ system, user, signal }) {
      const messages = [new SystemMessage(system), new HumanMessage(user)];
      let ended: unknown;
      let characters = 0;
      try {
        for await (const chunk of await chat.stream(messages, { signal })) {
          ended ??= chunk.response_metadata['finish_reason'] ?? undefined;
          characters += chunk.text.length;
          if (characters > mostCharacters) break;
          const { text, usage_metadata: usage, additional_kwargs: beside } = chunk;
          yield toChunk(text, usage, beside['reasoning_content']);
        }
      } catch (error) {
        signal.throwIfAborted();
        throw faultOf(error, identity, characters > 0);
      }
      signal.throwIfAborted();
      checkEnding(characters > mostCharacters ? 'length' : ended, identity);
    },
  };
}

/** What messages and errors call the endpoint. */
export function identityOf({ baseUrl, apiKey, model }: ChatModelOptions): EndpointIdentity {
  const host = baseUrl === undefined ? 'api.openai.com' : new URL(baseUrl).host;
  return { settings: 'LLM', host, model, apiKey };
}

function openChat({ baseUrl, apiKey, model, connectMilliseconds }: ChatModelOptions): ChatOpenAI {
  return new ChatOpenAI({
    apiKey,
    model,
    // The same question should get the same answer.
    temperature: 0,
    maxRetries: 0,
    configuration: {
      ...(baseUrl ? { baseURL: baseUrl } : {}),
      fetch: connectingFetch({
        connectMilliseconds: connectMilliseconds ?? usualConnectMilliseconds,
        mostBytes: mostReplyBytes,
      }),
      // It would write what it cannot read to the terminal, and that may hold the question.
      logLevel: 'off',
    },
  });
}

type Told = { readonly input_tokens: number; readonly output_tokens: number };

function toChunk(text: string, usage: Told | undefined, reasoning: unknown): ModelChunk {
  const promptTokens = usage?.input_tokens;
  const completionTokens = usage?.output_tokens;
  return {
    text,
    ...(reasoning ? { isReasoning: true } : {}),
    ...(isCount(promptTokens) && isCount(completionTokens)
      ? { usage: { promptTokens, completionTokens } }
      : {}),
  };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** @throws ModelFault where the stream ended and the answer did not. */
function checkEnding(reason: unknown, identity: EndpointIdentity): void {
  if (reason === 'stop') return;
  if (reason === 'length') {
    throw new ModelFault('length', { identity, happened: 'its answer grew too long' });
  }
  if (reason === 'content_filter') {
    throw new ModelFault('filtered', { identity, happened: 'its filter cut the answer off' });
  }
  const happened =
    typeof reason === 'string'
      ? `it ended with ${reason.slice(0, 40)} instead of an answer`
      : 'its stream ended without saying that the answer is whole';
  throw new ModelFault(typeof reason === 'string' ? 'malformed' : 'cut', { identity, happened });
}

function faultOf(error: unknown, identity: EndpointIdentity, hasBegun: boolean): ModelFault {
  const status = property(error, 'status');
  const headers = property(error, 'headers');
  if (typeof status === 'number') {
    const retryAfter = headers instanceof Headers ? headers.get('retry-after') : null;
    return refusedByStatus(identity, { status, retryAfter });
  }
  if (hasBegun) {
    return new ModelFault('cut', { identity, happened: 'its answer broke off' });
  }
  if (property(error, 'name') === 'SyntaxError' || error instanceof SyntaxError) {
    return new ModelFault('malformed', { identity, happened: 'its answer is not JSON' });
  }
  return innermostReason(error).startsWith('more than')
    ? new ModelFault('malformed', { identity, happened: 'its answer is too large' })
    : notReached(identity, error);
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
