import { HumanMessage, SystemMessage } from 'langchain';
import { ChatOpenAI } from '@langchain/openai';
import type { ChatModel, ModelChunk } from './chat-model.ts';
import { SilenceAlarm } from './silence-alarm.ts';

export type ChatModelOptions = {
  readonly baseUrl?: string | undefined;
  readonly apiKey: string;
  readonly model: string;
};

// A silent endpoint must not hold a question: the first word may take a while, the next may not.
const wholeMilliseconds = 90_000;
const silenceMilliseconds = 20_000;

/** Any endpoint that speaks the OpenAI chat protocol, through LangChain. */
export function langchainChatModel({ baseUrl, apiKey, model }: ChatModelOptions): ChatModel {
  const chat = new ChatOpenAI({
    apiKey,
    model,
    // The same question should get the same answer.
    temperature: 0,
    timeout: wholeMilliseconds,
    maxRetries: 1,
    ...(baseUrl ? { configuration: { baseURL: baseUrl } } : {}),
  });
  return {
    name: model,
    stream: async function* ({ system, user, signal }) {
      const messages = [new SystemMessage(system), new HumanMessage(user)];
      const silence = new SilenceAlarm(silenceMilliseconds);
      try {
        const whole = AbortSignal.any([signal, silence.signal]);
        let finished = false;
        for await (const chunk of await chat.stream(messages, { signal: whole })) {
          silence.heard();
          finished ||= Boolean(chunk.response_metadata['finish_reason']);
          yield toChunk(chunk.text, chunk.usage_metadata);
        }
        if (!finished) throw new Error(`${model} stopped in the middle of its answer.`);
      } finally {
        silence.stop();
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
