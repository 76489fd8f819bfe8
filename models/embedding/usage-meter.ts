import type { EmbeddingUsage } from './embedder.ts';

export type UsageMeter = {
  readonly add: (call: { readonly texts: number; readonly tokens: number | undefined }) => void;
  readonly read: () => EmbeddingUsage;
};

/** Counts what an endpoint bills. A sum with one unknown part is unknown, never too small. */
export function usageMeter(pricePerMillionTokens: number | undefined): UsageMeter {
  let texts = 0;
  let tokens: number | undefined = 0;
  return {
    add: (call) => {
      texts += call.texts;
      tokens = tokens === undefined || call.tokens === undefined ? undefined : tokens + call.tokens;
    },
    read: () => ({ texts, tokens, cost: costOf(tokens, pricePerMillionTokens) }),
  };
}

function costOf(tokens: number | undefined, price: number | undefined): number | undefined {
  return tokens === undefined || price === undefined ? undefined : (tokens * price) / 1_000_000;
}
