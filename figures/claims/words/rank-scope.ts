import { readTable } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';

const rows = readTable(new URL('./rank-scopes.tsv', import.meta.url), [
  ...(['words', 'scope', 'example'] as const),
]);
const scopeOf = new Map(rows.map(({ words, scope }) => [words, scope] as const));
const among = new RegExp(anyOf([...scopeOf.keys()]), 'gu');

/** Among whom the words before a rank say that it is held, the nearest: 全国 of 居全国首位. */
export function rankScope(words: string): string | undefined {
  return scopesIn(words).at(-1)?.scope;
}

/** Every group that a rank may be held among, with where its name ends. */
export function scopesIn(
  words: string,
): readonly { readonly scope: string; readonly end: number }[] {
  return [...words.matchAll(among)].map(({ 0: said, index }) => ({
    scope: scopeOf.get(said) ?? said,
    end: index + said.length,
  }));
}
