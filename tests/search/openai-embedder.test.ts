import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../search/embedder.ts';
import { openAiEmbedder } from '../../search/openai-embedder.ts';
import { describeEmbedder } from '../support/embedder-contract.ts';
import { fakeEmbeddingsServer, spelledVector } from '../support/fake-embeddings-server.ts';

function embedderAt(baseUrl: string): Embedder {
  return openAiEmbedder({ baseUrl, apiKey: 'key-for-tests', model: 'fake-embedding-1' });
}

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

  it('is asked again when it is out of order for a moment', async () => {
    const { baseUrl, calls } = await fakeEmbeddingsServer({ failures: [500] });
    const [vector] = await embedderAt(baseUrl).embed(['就业']);
    expect(vector).toHaveLength(8);
    expect(calls).toHaveLength(2);
    expect(calls[1]).toEqual(calls[0]);
  });

  it.each([401, 400])('is not asked again when it answers %i', async (status) => {
    const { baseUrl, calls } = await fakeEmbeddingsServer({ failures: [status, status] });
    await expect(embedderAt(baseUrl).embed(['就业'])).rejects.toThrow();
    expect(calls).toHaveLength(1);
  });
});
