import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../../models/embedding/embedder.ts';

const texts = [
  '一般公共预算收入增长6.5%',
  '地区生产总值增长4%左右',
  '新增市场主体1.4万户',
  '改造提升老旧小区12个',
];

/** What every embedder owes to those who use it, whichever model stands behind it. */
export function describeEmbedder(name: string, make: () => Embedder | Promise<Embedder>): void {
  describe(`${name} keeps the contract of an embedder`, () => {
    it('has a name, and a trust between 0 and 1', async () => {
      const { name, trust } = await make();
      expect(name).not.toBe('');
      expect(trust).toBeGreaterThan(0);
      expect(trust).toBeLessThanOrEqual(1);
    });

    it('gives one vector a text, all of one length', async () => {
      const vectors = await (await make()).embed(texts);
      expect(vectors).toHaveLength(texts.length);
      expect(new Set(vectors.map(({ length }) => length)).size).toBe(1);
    });

    it('gives vectors of norm 1', async () => {
      for (const vector of await (await make()).embed(texts)) {
        expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
      }
    });

    it('gives them in the order of the texts', async () => {
      const embedder = await make();
      const vectors = await embedder.embed(texts);
      const alone = await Promise.all(texts.map((text) => embedder.embed([text])));
      expectAlike(vectors, alone.flat());
    });

    it('gives equal texts equal vectors, and other texts other vectors', async () => {
      const [first, second, other] = await (
        await make()
      ).embed(['居民人均可支配收入', '居民人均可支配收入', '林木绿化率']);
      expect(second).toEqual(first);
      expect(other).not.toEqual(first);
    });

    it('keeps the order over many texts', async () => {
      const embedder = await make();
      const many = Array.from({ length: 27 }, (_, index) => `第${index + 1}项重点工作`);
      const vectors = await embedder.embed(many);
      expect(vectors).toHaveLength(27);
      expectAlike(vectors.slice(-1), await embedder.embed(many.slice(-1)));
    });

    it('has nothing to say of no texts', async () => {
      expect(await (await make()).embed([])).toEqual([]);
    });
  });
}

/** A model adds up in another order when texts are padded together, so the last digits differ. */
function expectAlike(vectors: readonly Float32Array[], others: readonly Float32Array[]): void {
  expect(vectors).toHaveLength(others.length);
  for (const [at, vector] of vectors.entries()) {
    const distance = Math.hypot(
      ...vector.map((value, index) => value - (others[at]?.[index] ?? 9)),
    );
    expect(distance).toBeLessThan(1e-5);
  }
}
