import type { EmbeddingUsage } from '../../models/embedding/embedder.ts';

/**
 * What the embedding model used up in a run, for people.
 *
 * `embeddingLine({ texts: 208, tokens: 61000, cost: 0.0427 }) // => '向量化 208 段，用了 61000 token，费用 0.0427'`
 */
export function embeddingLine({ texts, tokens, cost }: EmbeddingUsage): string {
  if (texts === 0) return '向量化 0 段：都已有向量，没有调用模型';
  const used = tokens === undefined ? '接口没有报告 token 用量' : `用了 ${tokens} token`;
  return `向量化 ${texts} 段，${used}${costWords(tokens, cost)}`;
}

const money = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, useGrouping: false });

function costWords(tokens: number | undefined, cost: number | undefined): string {
  if (cost !== undefined) return `，费用 ${money.format(cost)}`;
  return tokens === undefined ? '' : '（未设单价 EMBEDDING_PRICE_PER_MILLION_TOKENS，费用不明）';
}
