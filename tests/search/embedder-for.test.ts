import { describe, expect, it } from 'vitest';
import { embedderFor } from '../../search/embedder-for.ts';
import { standInEmbedder } from '../../search/stand-in-embedder.ts';

describe('the embedder that is configured', () => {
  it('is the stand-in when no endpoint is', () => {
    expect(embedderFor(undefined)).toBe(standInEmbedder);
  });

  it('is the endpoint, known by its model', () => {
    const embedder = embedderFor({ apiKey: 'key-for-tests', model: 'text-embedding-v4' });
    expect(embedder.name).toBe('text-embedding-v4');
    expect(embedder.trust).toBe(1);
  });
});
