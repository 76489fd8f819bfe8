// Loaded with the product: LangChain would load it while the first question waits.
import '@langchain/openai';
import {
  initChatModel,
  MODEL_PROVIDER_CONFIG,
  type ConfigurableModel,
} from 'langchain/chat_models/universal';
import type { Network } from '../http/connections.ts';
import { endpointAddress } from '../http/endpoint-address.ts';
import { endpointFetch } from '../http/endpoint-fetch.ts';
import { withoutRefused } from '../http/refused-parameters.ts';
import { namingReasoning } from './reasoning-field.ts';
import { takingWholeReplies } from './whole-reply.ts';

export type ChatModelOptions = {
  readonly baseUrl?: string | undefined;
  readonly apiKey: string;
  readonly model: string;
  /** As LangChain calls them: openai, anthropic, ollama, …; not given: openai. */
  readonly provider?: string | undefined;
  readonly network?: Network | undefined;
  readonly connectMilliseconds?: number | undefined;
};

/** The provider cannot be used; the message says what to do. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
}

export const usualProvider = 'openai';

const usualConnectMilliseconds = 3000;
// A long answer is some hundred kilobytes of events.
const mostReplyBytes = 4_000_000;

/**
 * The model through the LangChain package of its provider.
 * @throws ProviderError where LangChain knows no such provider, or its package is not installed.
 */
export async function openChatModel(options: ChatModelOptions): Promise<ConfigurableModel> {
  const { model, provider = usualProvider } = options;
  const isUsual = provider === usualProvider;
  try {
    return await initChatModel(model, {
      modelProvider: provider,
      apiKey: options.apiKey,
      maxRetries: 0,
      ...(isUsual ? openAiFields(options) : { baseUrl: options.baseUrl }),
    });
  } catch (cause) {
    throw new ProviderError(unusable(provider, cause), { cause });
  }
}

/** @throws ProviderError as `openChatModel` does, so that it is told before a question comes. */
export async function checkProvider(options: ChatModelOptions): Promise<void> {
  await openChatModel(options);
}

/** Others are left at their usual temperature, since some refuse another. */
function openAiFields({ baseUrl, apiKey, network, connectMilliseconds }: ChatModelOptions): object {
  const address = baseUrl === undefined ? undefined : endpointAddress(baseUrl, apiKey);
  const fetch = endpointFetch({
    network,
    connectMilliseconds: connectMilliseconds ?? usualConnectMilliseconds,
    mostBytes: mostReplyBytes,
  });
  return {
    // The same question should get the same answer.
    temperature: 0,
    configuration: {
      ...(address ? { baseURL: address.baseUrl, defaultQuery: address.query } : {}),
      ...(address ? { defaultHeaders: address.headers } : {}),
      fetch: namingReasoning(takingWholeReplies(withoutRefused(fetch))),
      // It would write what it cannot read to the terminal, and that may hold the question.
      logLevel: 'off',
    },
  };
}

const packages: Readonly<Record<string, { readonly package: string } | undefined>> =
  MODEL_PROVIDER_CONFIG;

function unusable(provider: string, cause: unknown): string {
  const known = packages[provider];
  if (!known) {
    const names = Object.keys(packages).join(', ');
    return `LLM_PROVIDER=${provider} is not known to LangChain. Take one of: ${names}.`;
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return /^Unable to import|Cannot find (?:package|module)/u.test(reason)
    ? `LLM_PROVIDER=${provider} needs a package that is not installed. Run: npm install ${known.package}`
    : `LLM_PROVIDER=${provider} cannot be used: ${reason}`;
}
