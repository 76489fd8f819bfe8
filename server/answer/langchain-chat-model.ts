import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import type { ChatModel, ModelChunk } from './chat-model.ts';

export type ChatModelOptions = {
  readonly baseUrl?: string | undefined;
  readonly apiKey: string;
  readonly model: string;
};

// A silent endpoint must not hold a question for longer.
const timeoutMilliseconds = 90_000;

/** Any endpoint that speaks the OpenAI chat protocol, through LangChain. */
export function langchainChatModel({ baseUrl, apiKey, model }: ChatModelOptions): ChatModel {
  const chat = new ChatOpenAI({
    apiKey,
    model,
    // The same question should get the same answer.
    temperature: 0,
    timeout: timeoutMilliseconds,
    maxRetries: 1,
    ...(baseUrl ? { configuration: { baseURL: baseUrl } } : {}),
  });
  return {
    name: model,
    stream: async function* ({ system, user, signal }) {
      const messages = [new SystemMessage(system), new HumanMessage(user)];
      for await (const chunk of await chat.stream(messages, { signal })) {
        yield toChunk(chunk.text, chunk.usage_metadata);
      }
    },
  };
}

function toChunk(
  text: string,
  usage: { readonly input_tokens: number; readonly output_tokens: number } | undefined,
): ModelChunk {
  if (!usage) return { text };
  return {
    text,
    usage: { promptTokens: usage.input_tokens, completionTokens: usage.output_tokens },
  };
}
