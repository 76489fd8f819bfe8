import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../../models/embedding/embedder.ts';
import { EndpointError } from '../../../models/http/endpoint-error.ts';
import {
  openAiEmbedder,
  type OpenAiEmbedderOptions,
} from '../../../models/embedding/openai-embedder.ts';
import { describeEmbedder } from '../../support/contracts/embedder-contract.ts';
import {
  fakeEmbeddingsServer,
  spelledVector,
  type EmbeddingsReply,
} from '../../support/fakes/fake-embeddings-server.ts';
import type { Fault } from '../../support/model/scripted-server.ts';

/** Does not really wait; `pauses` keeps how long it was to. */
function embedderAt(
  baseUrl: string,
  options: Partial<OpenAiEmbedderOptions> & { readonly pauses?: number[] } = {},
): Embedder {
  const { pauses = [], ...others } = options;
  return openAiEmbedder(
    { baseUrl, apiKey: 'key-for-tests', model: 'fake-embedding-1', ...others },
    async (milliseconds) => void pauses.push(milliseconds),
  );
}

async function failureOf(promise: Promise<unknown>): Promise<EndpointError> {
  const failure: unknown = await promise.catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(EndpointError);
  return failure as EndpointError;
}

const eleven = Array.from({ length: 11 }, (_, index) => `第${index + 1}项民生实事`);

describeEmbedder('an endpoint that speaks the OpenAI protocol', async () =>
  embedderAt((await fakeEmbeddingsServer()).baseUrl),
);

describe('an endpoint that speaks the OpenAI protocol', () => {
  it('is asked for the model by name, with the key, and for plain numbers', async () => {
    const { baseUrl, calls } = await fakeEmbeddingsServer();
    await embedderAt(baseUrl).embed(['一般公共预算收入']);
    expect(calls).toEqual([
      {
        authorization: 'Bearer key-for-tests',
        body: {
          model: 'fake-embedding-1',
          input: ['一般公共预算收入'],
          encoding_format: 'float',
        },
      },
    ]);
  });

  it('is asked for at most ten texts a call, each text once', async () => {
    const { baseUrl, calls } = await fakeEmbeddingsServer();
    const texts = Array.from({ length: 23 }, (_, index) => `第${index + 1}项民生实事`);
    const vectors = await embedderAt(baseUrl).embed(texts);
    expect(vectors).toHaveLength(23);
    expect(Math.max(...calls.map(({ body }) => body.input.length))).toBeLessThanOrEqual(10);
    expect(calls.flatMap(({ body }) => body.input).toSorted()).toEqual(texts.toSorted());
  });

  it('gives directions; the length is taken off', async () => {
    const { baseUrl } = await fakeEmbeddingsServer();
    const [vector] = await embedderAt(baseUrl).embed(['就业']);
    const raw = spelledVector('就业');
    const norm = Math.hypot(...raw);
    expect([...(vector ?? [])].map((value) => value.toFixed(5))).toEqual(
      raw.map((value) => (value / norm).toFixed(5)),
    );
  });

  it('is known by its model and fully trusted', async () => {
    const { baseUrl } = await fakeEmbeddingsServer();
    expect(embedderAt(baseUrl)).toMatchObject({ name: 'fake-embedding-1', trust: 1 });
  });

  it('is told what a question is where the model wants to know', async () => {
    const { baseUrl, calls } = await fakeEmbeddingsServer();
    const embedder = embedderAt(baseUrl, { model: 'BAAI/bge-large-zh-v1.5' });
    await embedder.embed(['就业怎么样'], { as: 'question' });
    await embedder.embed(['城镇新增就业1.2万人']);
    expect(calls.map(({ body }) => body.input[0])).toEqual([
      '为这个句子生成表示以用于检索相关文章：就业怎么样',
      '城镇新增就业1.2万人',
    ]);
  });
});

describe('an endpoint in trouble', () => {
  it.each<[string, Fault]>([
    ['408', 408],
    ['409', 409],
    ['429', 429],
    ['500', 500],
    ['503', 503],
    ['a reset connection', 'reset'],
    ['an answer that breaks off', 'cut'],
  ])('is asked again with the same: %s', async (_name, fault) => {
    const { baseUrl, calls } = await fakeEmbeddingsServer({ failures: [fault, fault] });
    const [vector] = await embedderAt(baseUrl).embed(['就业']);
    expect(vector).toHaveLength(8);
    expect(calls).toHaveLength(3);
    expect(calls[2]).toEqual(calls[0]);
  });

  it.each([400, 401, 402, 403, 404, 413, 422])('is not asked again: %i', async (status) => {
    const { baseUrl, calls } = await fakeEmbeddingsServer({ failures: [status] });
    const failure = await failureOf(embedderAt(baseUrl).embed(['就业']));
    expect(failure).toMatchObject({ status, isPassing: false });
    expect(calls).toHaveLength(1);
  });

  it('is given up after six tries, each after a longer wait', async () => {
    const { baseUrl, calls } = await fakeEmbeddingsServer({ failures: Array(9).fill(503) });
    const pauses: number[] = [];
    await failureOf(embedderAt(baseUrl, { pauses }).embed(['就业']));
    expect(calls).toHaveLength(6);
    expect(pauses).toHaveLength(5);
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  });

  it('is given up soon when somebody waits for a question', async () => {
    const { baseUrl, calls } = await fakeEmbeddingsServer({ failures: Array(9).fill(503) });
    const pauses: number[] = [];
    await failureOf(embedderAt(baseUrl, { pauses }).embed(['就业'], { as: 'question' }));
    expect(calls).toHaveLength(2);
    expect(pauses.every((milliseconds) => milliseconds <= 500)).toBe(true);
  });

  it('is given the time it asks for', async () => {
    const failures = [{ status: 429, headers: { 'retry-after': '7' } }];
    const { baseUrl, calls } = await fakeEmbeddingsServer({ failures });
    const pauses: number[] = [];
    await embedderAt(baseUrl, { pauses }).embed(['就业']);
    expect(pauses).toEqual([7000]);
    expect(calls).toHaveLength(2);
  });

  it('is given up when it asks for an hour', async () => {
    const failures = [{ status: 429, headers: { 'retry-after': '3600' } }];
    const { baseUrl, calls } = await fakeEmbeddingsServer({ failures });
    const failure = await failureOf(embedderAt(baseUrl).embed(['就业']));
    expect(failure.retryAfterMilliseconds).toBe(3_600_000);
    expect(calls).toHaveLength(1);
  });

  it('whose quota is used up is not asked again, although it says 429', async () => {
    const body = JSON.stringify({ error: { message: 'no quota', code: 'insufficient_quota' } });
    const { baseUrl, calls } = await fakeEmbeddingsServer({ failures: [{ status: 429, body }] });
    const failure = await failureOf(embedderAt(baseUrl).embed(['就业']));
    expect(failure.message).toContain('quota');
    expect(calls).toHaveLength(1);
  });

  it('that never answers does not hold a question', async () => {
    const { baseUrl } = await fakeEmbeddingsServer({ failures: ['silence', 'silence'] });
    const started = performance.now();
    await failureOf(embedderAt(baseUrl).embed(['就业'], { as: 'question' }));
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it('is let go as soon as nobody waits any more', async () => {
    const { baseUrl } = await fakeEmbeddingsServer({ failures: ['silence'] });
    const signal = AbortSignal.timeout(50);
    await expect(embedderAt(baseUrl).embed(['就业'], { signal })).rejects.toThrow(/timeout/u);
  });

  it('that fails for some texts fails for all, and is not asked on', async () => {
    const many = Array.from({ length: 200 }, (_, index) => `第${index + 1}项`);
    const { baseUrl, calls } = await fakeEmbeddingsServer({ failures: [400] });
    await failureOf(embedderAt(baseUrl).embed(many));
    expect(calls.length).toBeLessThan(10);
  });
});

describe('what is said of a failure', () => {
  it('names the host, the model, the status and what to do', async () => {
    const { baseUrl } = await fakeEmbeddingsServer({ failures: [404] });
    const { message } = await failureOf(embedderAt(baseUrl).embed(['就业']));
    expect(message).toContain(new URL(baseUrl).host);
    expect(message).toContain('fake-embedding-1');
    expect(message).toContain('404');
    expect(message).toContain('EMBEDDING_BASE_URL');
  });

  it('quotes the endpoint where that helps', async () => {
    const body = JSON.stringify({ error: { message: 'batch size must not exceed 5' } });
    const { baseUrl } = await fakeEmbeddingsServer({ failures: [{ status: 400, body }] });
    const { message } = await failureOf(embedderAt(baseUrl).embed(['就业']));
    expect(message).toContain('batch size must not exceed 5');
  });

  it('never quotes the endpoint on a question, which must not get into a log', async () => {
    const body = JSON.stringify({ error: { message: 'bad input 我家低保怎么办' } });
    const { baseUrl } = await fakeEmbeddingsServer({ failures: [{ status: 400, body }] });
    const asked = embedderAt(baseUrl).embed(['我家低保怎么办'], { as: 'question' });
    const failure = await failureOf(asked);
    expect(inspect(failure, { depth: 9 })).not.toContain('低保');
  });

  it.each([400, 401, 403, 422, 500])('never holds the key: %i', async (status) => {
    const body = JSON.stringify({ error: { message: 'Incorrect API key: key-for-tests' } });
    const failures = Array<Fault>(6).fill({ status, body });
    const { baseUrl } = await fakeEmbeddingsServer({ failures });
    const failure = await failureOf(embedderAt(baseUrl).embed(['就业']));
    expect(inspect(failure, { depth: 9 })).not.toContain('key-for-tests');
  });

  it.each(['key\nwith a line', '密钥密钥密钥'])(
    'never holds a key no header takes',
    async (apiKey) => {
      const { baseUrl } = await fakeEmbeddingsServer();
      const failure = await failureOf(embedderAt(baseUrl, { apiKey }).embed(['就业']));
      expect(inspect(failure, { depth: 9 })).not.toContain(apiKey);
    },
  );

  it('names a host where nobody is', async () => {
    const embedder = embedderAt('http://127.0.0.1:1/v1');
    const { message } = await failureOf(embedder.embed(['就业'], { as: 'question' }));
    expect(message).toContain('127.0.0.1:1');
    expect(message).toContain('EMBEDDING_BASE_URL');
  });
});

describe('vectors that come back', () => {
  it('in another order are put in the order of the texts', async () => {
    const straight = await fakeEmbeddingsServer();
    const { baseUrl } = await fakeEmbeddingsServer({
      bend: (reply) => ({ ...reply, data: reply.data.toReversed() }),
    });
    const expected = await embedderAt(straight.baseUrl).embed(eleven);
    expect(await embedderAt(baseUrl).embed(eleven)).toEqual(expected);
  });

  it('without indexes are taken in the order they come', async () => {
    const { baseUrl } = await fakeEmbeddingsServer({
      bend: ({ data }) => ({ data: data.map(({ embedding }) => ({ embedding })) }),
    });
    expect(await embedderAt(baseUrl).embed(eleven)).toHaveLength(11);
  });

  it.each<[string, (reply: EmbeddingsReply) => unknown]>([
    ['too few', ({ data }) => ({ data: data.slice(1) })],
    ['too many', ({ data }) => ({ data: [...data, data[0]] })],
    ['all under one index', ({ data }) => ({ data: data.map((each) => ({ ...each, index: 0 })) })],
    ['some without index', ({ data }) => ({ data: [{ embedding: [1] }, ...data.slice(1)] })],
    ['counted from one', ({ data }) => ({ data: data.map((e) => ({ ...e, index: e.index + 1 })) })],
    [
      'of two lengths',
      ({ data }) => ({ data: data.map((e, at) => withVector(e, [1, 2, at].slice(at % 2))) }),
    ],
    ['empty', ({ data }) => ({ data: data.map((each) => withVector(each, [])) })],
    ['zero', ({ data }) => ({ data: data.map((each) => withVector(each, [0, 0])) })],
    ['not numbers', ({ data }) => ({ data: data.map((each) => withVector(each, [1, null])) })],
    ['beyond 32 bits', ({ data }) => ({ data: data.map((each) => withVector(each, [1e300, 1])) })],
    ['as base64', ({ data }) => ({ data: data.map((each) => ({ ...each, embedding: 'AAAA' })) })],
    ['in another form', () => ({ embeddings: [[1, 2]] })],
    ['as nothing', () => null],
  ])('wrong are refused: %s', async (_name, bend) => {
    const { baseUrl, calls } = await fakeEmbeddingsServer({ bend });
    const failure = await failureOf(embedderAt(baseUrl).embed(eleven.slice(0, 5)));
    expect(failure.message).toContain('fake-embedding-1');
    expect(calls).toHaveLength(1);
  });

  it('of a page that is no endpoint are refused', async () => {
    const headers = { 'content-type': 'text/html' };
    const page = { status: 200, headers, body: '<html>welcome</html>' };
    const { baseUrl, calls } = await fakeEmbeddingsServer({ failures: [page] });
    const { message } = await failureOf(embedderAt(baseUrl).embed(['就业']));
    expect(message).toContain('EMBEDDING_BASE_URL');
    expect(calls).toHaveLength(1);
  });

  it('as half a JSON are refused', async () => {
    const { baseUrl } = await fakeEmbeddingsServer({ failures: [{ status: 200, body: '{"da' }] });
    const { message } = await failureOf(embedderAt(baseUrl).embed(['就业']));
    expect(message).toContain('JSON');
  });

  it('with other dimensions than before are refused', async () => {
    const { baseUrl } = await fakeEmbeddingsServer({
      bend: (reply, call) =>
        call === 1 ? reply : { data: reply.data.map((each) => withVector(each, [1, 2, 3])) },
    });
    const embedder = embedderAt(baseUrl);
    await embedder.embed(['就业']);
    const { message } = await failureOf(embedder.embed(['养老']));
    expect(message).toMatch(/3 numbers, before 8/u);
  });
});

describe('what an endpoint used up', () => {
  it('is counted over all calls, with what it cost', async () => {
    const { baseUrl } = await fakeEmbeddingsServer({ failures: [500] });
    const embedder = embedderAt(baseUrl, { pricePerMillionTokens: 0.5 });
    await embedder.embed(eleven);
    await embedder.embed(['就业'], { as: 'question' });
    expect(embedder.usage?.()).toEqual({ texts: 12, tokens: 84, cost: 0.000042 });
  });

  it('has no cost without a price', async () => {
    const { baseUrl } = await fakeEmbeddingsServer();
    const embedder = embedderAt(baseUrl);
    await embedder.embed(['就业']);
    expect(embedder.usage?.()).toEqual({ texts: 1, tokens: 7, cost: undefined });
  });

  it.each<[string, (reply: EmbeddingsReply, call: number) => unknown]>([
    ['never', ({ data }) => ({ data })],
    ['once', (reply, call) => (call === 1 ? { data: reply.data } : reply)],
    ['as null', (reply) => ({ ...reply, usage: null })],
    ['as zero', (reply) => ({ ...reply, usage: { prompt_tokens: 0 } })],
    ['as words', (reply) => ({ ...reply, usage: { prompt_tokens: 'many' } })],
  ])('is not known where the endpoint does not tell: %s', async (_name, bend) => {
    const { baseUrl } = await fakeEmbeddingsServer({ bend });
    const embedder = embedderAt(baseUrl, { pricePerMillionTokens: 0.5 });
    expect(await embedder.embed(eleven)).toHaveLength(11);
    expect(embedder.usage?.()).toEqual({ texts: 11, tokens: undefined, cost: undefined });
  });
});

function withVector(
  entry: EmbeddingsReply['data'][number],
  embedding: readonly (number | null)[],
): object {
  return { ...entry, embedding };
}
