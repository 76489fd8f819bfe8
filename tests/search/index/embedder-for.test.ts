import { describe, expect, it } from 'vitest';
import { embedderFor } from '../../../search/index/embedder-for.ts';
import { standInEmbedder } from '../../../search/index/stand-in-embedder.ts';

describe('the embedder that is configured', () => {
  it('is the stand-in when no endpoint is', async () => {
    expect(await embedderFor(undefined)).toBe(standInEmbedder);
  });

  it('is the endpoint, known by its model', async () => {
    const embedder = await embedderFor({ apiKey: 'key-for-tests', model: 'text-embedding-v4' });
    expect(embedder.name).toBe('text-embedding-v4');
    expect(embedder.trust).toBe(1);
    expect(embedder.usage?.()).toEqual({ texts: 0, tokens: 0, cost: undefined });
  });

  it('is a model of this process when its name says so, and bills nothing', async () => {
    const embedder = await embedderFor({ apiKey: 'none', model: 'local:Xenova/bge-small-zh-v1.5' });
    expect(embedder).toMatchObject({ name: 'local:Xenova/bge-small-zh-v1.5', trust: 1 });
    expect(embedder.usage).toBeUndefined();
  });
});
