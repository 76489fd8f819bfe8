import type { Insertion } from '../../../figures/claims/clause-check.ts';

/** `withInsertions('增长4%。', [{ at: 4, words: '左右' }]) // => '增长4%左右。'` */
export function withInsertions(text: string, insertions: readonly Insertion[]): string {
  return insertions
    .toSorted((a, b) => b.at - a.at)
    .reduce((words, { at, words: more }) => `${words.slice(0, at)}${more}${words.slice(at)}`, text);
}
