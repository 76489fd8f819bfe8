import { inBatches } from '../http/batches.ts';
import { boundedFetch } from '../http/bounded-fetch.ts';
import type { Network } from '../http/connections.ts';
import { endpointAddress } from '../http/endpoint-address.ts';
import {
  EndpointError,
  innermostReason,
  misshapen,
  refused,
  unreachable,
  type EndpointIdentity,
} from '../http/endpoint-error.ts';
import { endpointFetch } from '../http/endpoint-fetch.ts';
import { breakerOf } from '../http/through-breaker.ts';
import { readScores } from './read-scores.ts';
import type { Reranker } from './reranker.ts';
import { realPause, withRetries, type Patience, type Pause } from '../http/retry.ts';

export type RerankOptions = {
  /** Without `/rerank`, such as https://api.jina.ai/v1 */
  readonly baseUrl: string;
  readonly apiKey?: string | undefined;
  readonly model: string;
  readonly network?: Network | undefined;
};

// Somebody waits, and there is a ranking without it.
const callMilliseconds = 2500;
const patience: Patience = {
  attempts: 2,
  lastStartMilliseconds: 1000,
  firstPauseMilliseconds: 200,
  longestPauseMilliseconds: 1000,
};
// A thousand scores are below 100 kB; a server that sends the texts back all the same may.
const longestReplyBytes = 4_000_000;

/** How an endpoint wants to be asked. */
type Form = {
  readonly textsPerCall: number;
  readonly body: (model: string, query: string, texts: readonly string[]) => object;
};

/** Jina, Cohere, vLLM, Xinference, SiliconFlow. */
const documentsForm: Form = {
  textsPerCall: 1000,
  body: (model, query, documents) => ({
    model,
    query,
    documents,
    top_n: documents.length,
    return_documents: false,
  }),
};

/** Text Embeddings Inference, which serves one model and takes 32 texts if not told otherwise. */
const textsForm: Form = {
  textsPerCall: 32,
  body: (_model, query, texts) => ({ query, texts, raw_scores: false, return_text: false }),
};

/** The reranker that is configured, if one is. */
export function rerankerFor(
  options: RerankOptions | undefined,
  pause: Pause = realPause,
): Reranker | undefined {
  return options && rerankEndpoint(options, pause);
}

/** `rerank` rejects with an EndpointError that says what to do. */
function rerankEndpoint(options: RerankOptions, pause: Pause): Reranker {
  const identity = identityOf(options);
  const network = options.network ?? {};
  const ask = endpointFetch({ network, mostBytes: longestReplyBytes });
  const breaker = breakerOf(identity);
  let form = documentsForm;

  return {
    name: options.model,
    state: breaker.state,
    rerank: async (query, texts, signal) => {
      const request = { query, texts, signal, pause, ask };
      const asked = form;
      try {
        return await breaker.call(() => scoreAll(options, { ...request, form: asked }), signal);
      } catch (error) {
        if (asked === textsForm || !refusesTheForm(error)) throw error;
        // When the other form is refused too, the first refusal is the one that tells more.
        const scores = await scoreAll(options, { ...request, form: textsForm }).catch(() => {
          throw error;
        });
        form = textsForm;
        return scores;
      }
    },
  };
}

/** What a server says that knows no `documents`: TEI answers 422, others of its kind 400. */
function refusesTheForm(error: unknown): boolean {
  return error instanceof EndpointError && (error.status === 400 || error.status === 422);
}

type Request = {
  readonly form: Form;
  readonly query: string;
  readonly texts: readonly string[];
  readonly signal: AbortSignal | undefined;
  readonly pause: Pause;
  readonly ask: typeof fetch;
};

/** A text is scored by itself, so several calls give the scores of one. */
async function scoreAll(options: RerankOptions, request: Request): Promise<readonly number[]> {
  const { form, texts, signal, pause } = request;
  const scores = await Promise.all(
    inBatches(texts, form.textsPerCall).map((some) => {
      const call = () => scoreSome(options, { ...request, texts: some });
      return withRetries(call, { patience, signal, pause });
    }),
  );
  return scores.flat();
}

async function scoreSome(
  options: RerankOptions,
  { form, query, texts, signal, ask }: Request,
): Promise<readonly number[]> {
  const identity = identityOf(options);
  const body = form.body(options.model, query, texts);
  const reply = await post(options, body, { signal, ask });
  try {
    return readScores(JSON.parse(reply), texts.length);
  } catch (error) {
    const what = error instanceof SyntaxError ? 'its answer is not JSON' : innermostReason(error);
    throw misshapen(identity, what);
  }
}

async function post(
  options: RerankOptions,
  body: object,
  { signal, ask }: Pick<Request, 'signal' | 'ask'>,
): Promise<string> {
  const { apiKey = '' } = options;
  const bounds = { milliseconds: callMilliseconds, bytes: longestReplyBytes, signal };
  const { baseUrl, query, headers } = endpointAddress(options.baseUrl, apiKey);
  const address = new URL(`${baseUrl}/rerank`);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  const response = await boundedFetch(bounds, ask)(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...headers,
      ...(apiKey !== '' ? { authorization: `Bearer ${apiKey}` } : {}),
    },
    body: JSON.stringify(body),
  }).catch((error: unknown) => {
    throw unreachable(identityOf(options), innermostReason(error));
  });
  if (response.ok) return response.text();
  const { status } = response;
  const retryAfter = response.headers.get('retry-after');
  throw refused(identityOf(options), { status, retryAfter });
}

function identityOf({ baseUrl, model, apiKey = '' }: RerankOptions): EndpointIdentity {
  return { settings: 'RERANK', host: new URL(baseUrl).host, model, apiKey };
}
