import { boundedFetch } from '../http/bounded-fetch.ts';
import {
  EndpointError,
  innermostReason,
  misshapen,
  refused,
  unreachable,
  type EndpointIdentity,
} from '../http/endpoint-error.ts';
import { inBatches } from '../http/batches.ts';
import { readScores } from './read-scores.ts';
import type { Reranker } from './reranker.ts';
import { realPause, withRetries, type Patience, type Pause } from '../http/retry.ts';

export type RerankOptions = {
  /** Without `/rerank`, such as https://api.jina.ai/v1 */
  readonly baseUrl: string;
  readonly apiKey?: string | undefined;
  readonly model: string;
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
  let form = documentsForm;

  return {
    name: options.model,
    rerank: async (query, texts, signal) => {
      const request = { query, texts, signal, pause };
      const asked = form;
      try {
        return await scoreAll(options, { ...request, form: asked });
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
  { form, query, texts, signal }: Request,
): Promise<readonly number[]> {
  const identity = identityOf(options);
  const reply = await post(options, form.body(options.model, query, texts), signal);
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
  signal: AbortSignal | undefined,
): Promise<string> {
  const { baseUrl, apiKey } = options;
  const fetch = boundedFetch({ milliseconds: callMilliseconds, bytes: longestReplyBytes, signal });
  const response = await fetch(`${baseUrl.replace(/\/+$/u, '')}/rerank`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
    },
    body: JSON.stringify(body),
  }).catch((error: unknown) => {
    throw unreachable(identityOf(options), innermostReason(error));
  });
  if (response.ok) return response.text();
  const { status, headers } = response;
  throw refused(identityOf(options), { status, retryAfter: headers.get('retry-after') });
}

function identityOf({ baseUrl, model, apiKey = '' }: RerankOptions): EndpointIdentity {
  return { settings: 'RERANK', host: new URL(baseUrl).host, model, apiKey };
}
