import type { TokenUsage } from '../answer.ts';

/** Prices for a million tokens, in whatever money the user counts in. */
export type Prices = { readonly promptPerMillion: number; readonly completionPerMillion: number };

/** Σ tokens in · price in + tokens out · price out; `undefined` without a usage or a price. */
export function costOf(
  usage: TokenUsage | undefined,
  prices: Prices | undefined,
): number | undefined {
  if (!usage || !prices) return undefined;
  const { promptTokens, completionTokens } = usage;
  const { promptPerMillion, completionPerMillion } = prices;
  return (promptTokens * promptPerMillion + completionTokens * completionPerMillion) / 1e6;
}
