import type { EndpointIdentity } from '../http/endpoint-error.ts';
import { lazily } from '../lazily.ts';
import type { ChatModel, ModelChunk } from './chat-model.ts';
import { faultOf } from './fault-of.ts';
import { messagesOf } from './messages.ts';
import { openChatModel, usualProvider, type ChatModelOptions } from './open-chat-model.ts';
import { checkEnding, endingOf } from './stream-ending.ts';
import { structuredOutput } from './structured-output.ts';
import { isThinking } from './thinking.ts';

const mostCharacters = 6000;

/** A chat model through LangChain: asked once, without deadlines. */
export function langchainChatModel(options: ChatModelOptions): ChatModel {
  const identity = identityOf(options);
  const open = lazily(() => openChatModel(options));
  const mayEndUnsaid = (options.provider ?? usualProvider) !== usualProvider;
  return {
    name: options.model,
    structured: structuredOutput(open, identity),
    stream: async function* (prompt): AsyncGenerator<ModelChunk> {
      const { signal } = prompt;
      let ended: unknown;
      let characters = 0;
      try {
        const chat = await open();
        for await (const chunk of await chat.stream(messagesOf(prompt), { signal })) {
          ended ??= endingOf(chunk.response_metadata);
          characters += chunk.text.length;
          if (characters > mostCharacters) break;
          yield toChunk(chunk.text, chunk.usage_metadata, isThinking(chunk));
        }
      } catch (error) {
        signal.throwIfAborted();
        throw faultOf(error, { identity, prompt, hasBegun: characters > 0 });
      }
      signal.throwIfAborted();
      if (characters > mostCharacters) ended = 'length';
      if (ended !== undefined || !mayEndUnsaid) checkEnding(ended, identity);
    },
  };
}

/** What messages and errors call the endpoint. */
export function identityOf({
  baseUrl,
  apiKey,
  model,
  provider = usualProvider,
}: ChatModelOptions): EndpointIdentity {
  const usualHost = provider === usualProvider ? 'api.openai.com' : provider;
  const host = baseUrl === undefined ? usualHost : new URL(baseUrl).host;
  return { settings: 'LLM', host, model, apiKey };
}

type Told = { readonly input_tokens: number; readonly output_tokens: number };

function toChunk(text: string, usage: Told | undefined, isReasoning: boolean): ModelChunk {
  const promptTokens = usage?.input_tokens;
  const completionTokens = usage?.output_tokens;
  return {
    text,
    ...(isReasoning ? { isReasoning: true } : {}),
    ...(isCount(promptTokens) && isCount(completionTokens)
      ? { usage: { promptTokens, completionTokens } }
      : {}),
  };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
