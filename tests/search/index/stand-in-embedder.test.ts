import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standInEmbedder } from '../../../search/index/stand-in-embedder.ts';
import { digestDraft, digestNames } from '../../support/digests.ts';
import { describeEmbedder } from '../../support/contracts/embedder-contract.ts';

describeEmbedder('the stand-in', () => standInEmbedder);

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

describe('the stand-in', () => {
  it('gives the same vector in every run', async () => {
    const [vector] = await standInEmbedder.embed(['增长6.8%']);
    const set = [...(vector ?? [])].flatMap((value, at) => (value === 0 ? [] : [at]));
    expect(vector).toHaveLength(256);
    // FNV-1a of 增长, 6.8% and 6.8, modulo 256: an index that was built stays good.
    expect(set).toEqual([102, 154, 231]);
  });

  it('finds texts that share words more alike than texts that share none', async () => {
    const [question, alike, other] = await standInEmbedder.embed([
      '老旧小区改造',
      '改造提升老旧小区12个，惠及居民3万户',
      '集装箱吞吐量年均增长6.9%',
    ]);
    expect(dot(question!, alike!)).toBeGreaterThan(dot(question!, other!) + 0.2);
  });

  it('does not mind how a text is written', async () => {
    const [full, half] = await standInEmbedder.embed(['ＧＤＰ增长６．８％', 'gdp增长6.8%']);
    expect(full).toEqual(half);
  });

  it('has little trust beside the keyword leg', () => {
    expect(standInEmbedder.trust).toBeLessThanOrEqual(0.2);
  });

  it('gives every passage of the digests a vector of norm 1', async () => {
    const texts = digestNames.flatMap((name) => {
      const { text, passages } = digestDraft(name);
      return passages.map(({ start, end }) => text.slice(start, end));
    });
    for (const vector of await standInEmbedder.embed(texts)) {
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    }
  });

  it('gives a text without words a vector of the same length, and never NaN', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 20 }), async (text) => {
        const [vector] = await standInEmbedder.embed([text]);
        expect(vector).toHaveLength(256);
        expect(vector?.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
