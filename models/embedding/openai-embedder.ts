import { OpenAIEmbeddings } from '@langchain/openai';
import { inBatches, severalAtOnce } from '../http/batches.ts';
import { boundedFetch } from '../http/bounded-fetch.ts';
import type { Network } from '../http/connections.ts';
import { endpointAddress } from '../http/endpoint-address.ts';
import { endpointFetch } from '../http/endpoint-fetch.ts';
import { withoutRefused } from '../http/refused-parameters.ts';
import { realPause, withRetries, type Patience, type Pause } from '../http/retry.ts';
import { breakerOf } from '../http/through-breaker.ts';
import type { EmbeddedAs, Embedder, EmbedOptions } from './embedder.ts';
import {
  innermostReason,
  misshapen,
  refused,
  unreachable,
  type EndpointError,
  type EndpointIdentity,
} from '../http/endpoint-error.ts';
import { inItsWords } from './prompt-prefixes.ts';
import { readEmbeddings, type ReadEmbeddings } from './read-embeddings.ts';
import { usageMeter } from './usage-meter.ts';

export type OpenAiEmbedderOptions = {
  readonly baseUrl?: string | undefined;
  readonly apiKey: string;
  readonly model: string;
  readonly network?: Network | undefined;
  /** In any currency; the cost is counted in the same. */
  readonly pricePerMillionTokens?: number | undefined;
};

// Small enough for every endpoint known (DashScope takes 10 a call).
const textsPerCall = 10;
// Hides the way to and fro; more only meets the limits of endpoints sooner.
const callsAtOnce = 4;
// Ten vectors of 4096 numbers written out are below 1 MB.
const longestReplyBytes = 16_000_000;

const manners: Readonly<Record<EmbeddedAs, Patience & { readonly callMilliseconds: number }>> = {
  // Limits are mostly by the minute: half a minute of waiting and a minute when asked to.
  passage: {
    attempts: 6,
    lastStartMilliseconds: Infinity,
    firstPauseMilliseconds: 1000,
    longestPauseMilliseconds: 60_000,
    callMilliseconds: 60_000,
  },
  // Keywords alone answer at once, so a question is not held up long.
  question: {
    attempts: 2,
    lastStartMilliseconds: 1000,
    firstPauseMilliseconds: 200,
    longestPauseMilliseconds: 500,
    callMilliseconds: 3000,
  },
};

/**
 * Any endpoint that speaks the OpenAI embeddings protocol, through LangChain.
 * `embed` throws an EndpointError that says what to do.
 */
export function openAiEmbedder(options: OpenAiEmbedderOptions, pause: Pause = realPause): Embedder {
  const { model, pricePerMillionTokens } = options;
  const meter = usageMeter(pricePerMillionTokens);
  const network = options.network ?? {};
  const ask = withoutRefused(endpointFetch({ network, mostBytes: longestReplyBytes }));
  const breaker = breakerOf(identityOf(options));
  const checkDimensions = dimensionsCheck(identityOf(options));

  const embedSome = async (texts: readonly string[], { as = 'passage', signal }: EmbedOptions) => {
    const call = () => callEndpoint(options, texts, { as, signal, ask });
    const patiently = () => withRetries(call, { patience: manners[as], signal, pause });
    // Passages have nothing that could stand in, and are waited for.
    const read = await (as === 'question' ? breaker.call(patiently, signal) : patiently());
    meter.add({ texts: texts.length, tokens: read.tokens });
    return checkDimensions(read.vectors);
  };

  return {
    name: model,
    trust: 1,
    state: breaker.state,
    embed: async (texts, embedOptions = {}) => {
      const batches = inBatches(inItsWords(model, texts, embedOptions.as), textsPerCall);
      const vectors = await severalAtOnce(
        batches,
        { atOnce: callsAtOnce, signal: embedOptions.signal },
        (batch, signal) => embedSome(batch, { ...embedOptions, signal }),
      );
      return vectors.flat();
    },
    usage: meter.read,
  };
}

/** LangChain's own `embedDocuments` drops the indexes and the usage of the reply. */
class EmbeddingsEndpoint extends OpenAIEmbeddings {
  reply(input: string[]): Promise<unknown> {
    // Endpoints other than OpenAI's often know no base64 vectors.
    return this.embeddingWithRetry({ model: this.model, input, encoding_format: 'float' });
  }
}

type Call = {
  readonly as: EmbeddedAs;
  readonly signal: AbortSignal | undefined;
  readonly ask: typeof fetch;
};

async function callEndpoint(
  options: OpenAiEmbedderOptions,
  texts: readonly string[],
  { as, signal, ask }: Call,
): Promise<ReadEmbeddings> {
  const { baseUrl, apiKey, model } = options;
  const identity = identityOf(options);
  // LangChain passes no signal on, so each call has a client whose fetch knows it.
  const milliseconds = manners[as].callMilliseconds;
  const fetch = boundedFetch({ milliseconds, bytes: longestReplyBytes, signal }, ask);
  const address = baseUrl === undefined ? undefined : endpointAddress(baseUrl, apiKey);
  const endpoint = new EmbeddingsEndpoint({
    apiKey,
    model,
    maxRetries: 0,
    configuration: {
      fetch,
      ...(address ? { baseURL: address.baseUrl, defaultQuery: address.query } : {}),
      ...(address ? { defaultHeaders: address.headers } : {}),
    },
  });
  const reply = await endpoint.reply([...texts]).catch((error: unknown) => {
    throw toEndpointError(error, identity, as);
  });
  try {
    return readEmbeddings(reply, texts.length);
  } catch (error) {
    throw misshapen(identity, innermostReason(error));
  }
}

function toEndpointError(
  error: unknown,
  identity: EndpointIdentity,
  as: EmbeddedAs,
): EndpointError {
  const { status, headers, code } = (error ?? {}) as {
    readonly status?: number;
    readonly headers?: Headers;
    readonly code?: unknown;
  };
  if (status !== undefined) {
    return refused(identity, {
      status,
      words: as === 'passage' ? wordsOf(error) : undefined,
      retryAfter: headers?.get('retry-after'),
      quotaIsUsedUp: code === 'insufficient_quota',
    });
  }
  if (error instanceof SyntaxError) return misshapen(identity, 'its answer is not JSON');
  return unreachable(identity, innermostReason(error));
}

/** The client puts the status before what the endpoint said. */
function wordsOf(error: unknown): string | undefined {
  return error instanceof Error ? error.message.replace(/^\d{3} /u, '') : undefined;
}

function identityOf({ baseUrl, model, apiKey }: OpenAiEmbedderOptions): EndpointIdentity {
  const host = new URL(baseUrl ?? 'https://api.openai.com/v1').host;
  return { settings: 'EMBEDDING', host, model, apiKey };
}

/** A model that changes its dimensions is another model under the same name. */
function dimensionsCheck(
  identity: EndpointIdentity,
): (vectors: readonly Float32Array[]) => readonly Float32Array[] {
  let dimensions: number | undefined;
  return (vectors) => {
    const length = vectors[0]?.length;
    dimensions ??= length;
    if (length === dimensions) return vectors;
    throw misshapen(identity, `its vectors have ${length ?? 0} numbers, before ${dimensions ?? 0}`);
  };
}
