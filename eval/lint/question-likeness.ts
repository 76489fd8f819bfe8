import { normalise } from '../normalise.ts';

/** A question as it is compared with others. */
export type LikenessKey = {
  /** Without white space, punctuation and case. */
  readonly text: string;
  /** Its numbers in order: two questions about two years are two questions. */
  readonly numbers: string;
  readonly pairs: ReadonlySet<string>;
};

export function likenessKey(text: string): LikenessKey {
  const bare = normalise(text).replace(/[^\p{L}\p{N}.%]/gu, '');
  const numbers = (bare.match(/\d+(?:\.\d+)?/g) ?? []).join(' ');
  return { text: bare, numbers, pairs: pairsOf(bare) };
}

/**
 * How alike two questions are, 0 to 1: twice the pairs of characters they share, over all of
 * theirs (Dice, 1945); 0 where their numbers differ.
 */
export function likeness(one: LikenessKey, other: LikenessKey): number {
  if (one.numbers !== other.numbers) return 0;
  if (one.text === other.text) return 1;
  const all = one.pairs.size + other.pairs.size;
  const shared = [...one.pairs].filter((pair) => other.pairs.has(pair)).length;
  return all === 0 ? 0 : (2 * shared) / all;
}

function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`));
}
