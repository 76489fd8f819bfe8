import { expect, it } from 'vitest';
import { embeddingLine } from '../../../ingest/terminal/embedding-line.ts';

it.each([
  [{ texts: 208, tokens: 61000, cost: 0.0427 }, '向量化 208 段，用了 61000 token，费用 0.0427'],
  [{ texts: 1, tokens: 7, cost: 0.0000035 }, '向量化 1 段，用了 7 token，费用 0.0000035'],
  [{ texts: 9, tokens: 90, cost: 0 }, '向量化 9 段，用了 90 token，费用 0'],
  [{ texts: 0, tokens: 0, cost: 0 }, '向量化 0 段：都已有向量，没有调用模型'],
])('what embedding used up is said: %j', (usage, said) => {
  expect(embeddingLine(usage)).toBe(said);
});

it('what is not known is said to be unknown, and no cost is made up', () => {
  const unpriced = embeddingLine({ texts: 9, tokens: 90, cost: undefined });
  expect(unpriced).toContain('90 token');
  expect(unpriced).toContain('EMBEDDING_PRICE_PER_MILLION_TOKENS');
  const uncounted = embeddingLine({ texts: 9, tokens: undefined, cost: undefined });
  expect(uncounted).toBe('向量化 9 段，接口没有报告 token 用量');
});
