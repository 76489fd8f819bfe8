import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { EndpointError } from '../../../models/http/endpoint-error.ts';
import { rerankerFor, type RerankOptions } from '../../../models/rerank/rerank-endpoint.ts';
import { scoresOf, type Reranker } from '../../../models/rerank/reranker.ts';
import { fakeRerankServer, sharedCharacters } from '../../support/fakes/fake-rerank-server.ts';
import type { Fault } from '../../support/model/scripted-server.ts';

const question = '静海区2023年一般公共预算收入增长多少';
const texts = ['林木绿化率稳步提高', '一般公共预算收入增长6.5%', '收入稳定增长'];
const scores = texts.map((text) => sharedCharacters(question, text));

function rerankerAt(origin: string, options: Partial<RerankOptions> = {}): Reranker {
  const model = 'bge-reranker-v2-m3';
  const whole = { baseUrl: `${origin}/v1`, apiKey: 'key-for-tests', model, ...options };
  return rerankerFor(whole, async () => undefined)!;
}

async function failureOf(promise: Promise<unknown>): Promise<EndpointError> {
  const failure: unknown = await promise.catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(EndpointError);
  return failure as EndpointError;
}

describe('the reranker that is configured', () => {
  it('is none when none is', () => {
    expect(rerankerFor(undefined)).toBeUndefined();
  });

  it('is known by its model', () => {
    expect(rerankerAt('http://127.0.0.1:1').name).toBe('bge-reranker-v2-m3');
  });
});

describe('a rerank endpoint', () => {
  it('is asked in the form of Jina and Cohere, with the key', async () => {
    const { origin, calls } = await fakeRerankServer();
    await rerankerAt(origin).rerank(question, texts);
    expect(calls).toEqual([
      {
        path: '/v1/rerank',
        authorization: 'Bearer key-for-tests',
        body: {
          model: 'bge-reranker-v2-m3',
          query: question,
          documents: texts,
          top_n: 3,
          return_documents: false,
        },
      },
    ]);
  });

  it('gives its scores in the order of the texts, not best first', async () => {
    const { origin } = await fakeRerankServer();
    expect(await rerankerAt(origin).rerank(question, texts)).toEqual(scores);
  });

  it('may have a slash at its end and want no key', async () => {
    const { origin, calls } = await fakeRerankServer();
    await rerankerAt(origin, { baseUrl: `${origin}/`, apiKey: undefined }).rerank(question, texts);
    expect(calls[0]).toMatchObject({ path: '/rerank', authorization: undefined });
  });

  it('may give scores below zero and send the texts back', async () => {
    const { origin } = await fakeRerankServer({
      bend: () => ({
        results: [2, 0, 1].map((index) => ({
          index,
          relevance_score: -1 - index,
          document: { text: texts[index] },
        })),
      }),
    });
    expect(await rerankerAt(origin).rerank(question, texts)).toEqual([-1, -2, -3]);
  });

  it('is not asked about nothing', async () => {
    const { origin, calls } = await fakeRerankServer();
    expect(await rerankerAt(origin).rerank(question, [])).toEqual([]);
    expect(calls).toEqual([]);
  });
});

describe('an endpoint of Text Embeddings Inference', () => {
  const fifty = Array.from({ length: 50 }, (_, index) => `第${index + 1}项收入`);

  it('is asked in its own form once it refuses the other', async () => {
    const { origin, calls } = await fakeRerankServer({ form: 'tei' });
    const reranker = rerankerAt(origin, { baseUrl: origin });
    expect(await reranker.rerank(question, texts)).toEqual(scores);
    expect(calls).toHaveLength(2);
    expect(await reranker.rerank(question, texts)).toEqual(scores);
    expect(calls).toHaveLength(3);
    expect(calls[2]?.body).toHaveProperty('texts', texts);
  });

  it('is asked for at most 32 texts a call', async () => {
    const { origin, calls } = await fakeRerankServer({ form: 'tei' });
    const given = await rerankerAt(origin).rerank(question, fifty);
    expect(given).toEqual(fifty.map((text) => sharedCharacters(question, text)));
    expect(calls).toHaveLength(3);
  });

  it('that refuses both forms is named by the first refusal', async () => {
    const { origin } = await fakeRerankServer({ faults: [422, 500, 500] });
    const failure = await failureOf(rerankerAt(origin).rerank(question, texts));
    expect(failure.status).toBe(422);
  });
});

describe('a rerank endpoint in trouble', () => {
  it.each<[string, Fault]>([
    ['429', 429],
    ['503', 503],
    ['a reset connection', 'reset'],
    ['an answer that breaks off', 'cut'],
  ])('is asked once more: %s', async (_name, fault) => {
    const { origin, calls } = await fakeRerankServer({ faults: [fault] });
    expect(await rerankerAt(origin).rerank(question, texts)).toEqual(scores);
    expect(calls).toHaveLength(2);
  });

  it('is given up then', async () => {
    const { origin, calls } = await fakeRerankServer({ faults: [503, 503, 503] });
    await failureOf(rerankerAt(origin).rerank(question, texts));
    expect(calls).toHaveLength(2);
  });

  it.each([401, 403, 404, 413])('is not asked again: %i', async (status) => {
    const { origin, calls } = await fakeRerankServer({ faults: [status] });
    const failure = await failureOf(rerankerAt(origin).rerank(question, texts));
    expect(failure.message).toContain(String(status));
    expect(failure.message).toContain(new URL(origin).host);
    expect(failure.message).toContain('bge-reranker-v2-m3');
    expect(calls).toHaveLength(1);
  });

  it('that wants a minute is given up', async () => {
    const faults = [{ status: 429, headers: { 'retry-after': '60' } }];
    const { origin, calls } = await fakeRerankServer({ faults });
    await failureOf(rerankerAt(origin).rerank(question, texts));
    expect(calls).toHaveLength(1);
  });

  it.each<[string, Fault]>([
    ['answers', 'silence'],
    ['ends', 'drip'],
  ])('that never %s is given up after seconds, and not asked again', async (_name, fault) => {
    const { origin, calls } = await fakeRerankServer({ faults: [fault] });
    const started = performance.now();
    await failureOf(rerankerAt(origin).rerank(question, texts));
    expect(performance.now() - started).toBeLessThan(3500);
    expect(calls).toHaveLength(1);
  });

  it.each([400, 401, 500])('is named without the key and the question: %i', async (status) => {
    const body = `invalid key key-for-tests for ${question}`;
    const { origin } = await fakeRerankServer({ faults: Array<Fault>(4).fill({ status, body }) });
    const failure = await failureOf(rerankerAt(origin).rerank(question, texts));
    expect(inspect(failure, { depth: 9 })).not.toContain('key-for-tests');
    expect(inspect(failure, { depth: 9 })).not.toContain(question);
  });

  it.each<[string, unknown]>([
    ['too few', { results: [{ index: 0, relevance_score: 1 }] }],
    ['one twice', { results: [0, 0, 1].map((index) => ({ index, relevance_score: 1 })) }],
    ['one more', { results: [0, 1, 2, 2].map((index) => ({ index, relevance_score: 1 })) }],
    ['beyond the texts', { results: [0, 1, 3].map((index) => ({ index, relevance_score: 1 })) }],
    ['no numbers', { results: [0, 1, 2].map((index) => ({ index, relevance_score: null })) }],
    ['no index', { results: texts.map(() => ({ relevance_score: 1 })) }],
    ['nothing', null],
    ['vectors', { data: [] }],
  ])('that gives wrong scores is refused: %s', async (_name, wrong) => {
    const { origin, calls } = await fakeRerankServer({ bend: () => wrong });
    await failureOf(rerankerAt(origin).rerank(question, texts));
    expect(calls).toHaveLength(1);
  });

  it('that is a page is refused', async () => {
    const page = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html></html>' };
    const { origin } = await fakeRerankServer({ faults: [page] });
    const failure = await failureOf(rerankerAt(origin).rerank(question, texts));
    expect(failure.message).toContain('RERANK_BASE_URL');
  });

  it('that sends without end is cut off', async () => {
    const { origin } = await fakeRerankServer({
      faults: Array<Fault>(2).fill({ status: 200, body: ' '.repeat(5_000_000) }),
    });
    const failure = await failureOf(rerankerAt(origin).rerank(question, texts));
    expect(failure.message).toContain('more than 4000000 bytes');
  });
});

describe('scores for a ranking that can do without', () => {
  it('are those of the reranker', async () => {
    const { origin } = await fakeRerankServer();
    const reranker = rerankerAt(origin);
    expect(await scoresOf(reranker, { query: question, texts })).toEqual(scores);
  });

  it('are none when it fails, and the failure is told', async () => {
    const { origin } = await fakeRerankServer({ faults: [401] });
    const onFailure = vi.fn();
    const request = { query: question, texts, onFailure };
    expect(await scoresOf(rerankerAt(origin), request)).toBeUndefined();
    expect(onFailure).toHaveBeenCalledExactlyOnceWith(expect.any(EndpointError));
  });

  it('are not waited for when nobody wants them any more', async () => {
    const { origin } = await fakeRerankServer({ faults: ['silence'] });
    const signal = AbortSignal.timeout(50);
    const onFailure = vi.fn();
    const asked = scoresOf(rerankerAt(origin), { query: question, texts, signal, onFailure });
    await expect(asked).rejects.toBe(await reasonOf(signal));
    expect(onFailure).not.toHaveBeenCalled();
  });
});

async function reasonOf(signal: AbortSignal): Promise<unknown> {
  if (!signal.aborted) {
    await new Promise((resolve) => {
      signal.addEventListener('abort', resolve, { once: true });
    });
  }
  return signal.reason;
}
