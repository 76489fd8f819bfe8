/**
 * The source of a pattern for any of the words, longest first, so that none hides a longer one.
 *
 * `anyOf(['亿', '万亿']) // => '(?:万亿|亿)'`
 */
export function anyOf(words: readonly string[]): string {
  return `(?:${longestFirst(words).map(escaped).join('|')})`;
}

/** A word with those that must not follow it, as in 个 which is no unit in 个体户. */
export type GuardedWord = { readonly word: string; readonly unless: readonly string[] };

/**
 * The same for words that are others where certain words follow. Those of one first sign stand
 * together, longest first, in the order of the table: what is common is tried first.
 */
export function anyOfGuarded(words: readonly GuardedWord[]): string {
  const guards = new Map(words.map(({ word, unless }) => [word, unless]));
  const sources = bySign([...guards.keys()]).map((word) => {
    const unless = guards.get(word) ?? [];
    return escaped(word) + (unless.length > 0 ? `(?!${unless.map(escaped).join('|')})` : '');
  });
  return `(?:${sources.join('|')})`;
}

function longestFirst(words: readonly string[]): readonly string[] {
  return words.toSorted((a, b) => b.length - a.length);
}

function bySign(words: readonly string[]): readonly string[] {
  const signs = [...new Set(words.map((word) => word.slice(0, 1)))];
  return signs.flatMap((sign) => longestFirst(words.filter((word) => word.startsWith(sign))));
}

/** A word as the source of a pattern that finds it as it is: `escaped('C++') // => 'C\\+\\+'` */
export function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
