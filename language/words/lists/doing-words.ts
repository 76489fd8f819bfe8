import { readTable } from '../../read-table.ts';

const doingWords = new Set(
  readTable(new URL('doing-words.tsv', import.meta.url), ['words', 'example']).map(
    ({ words }) => words,
  ),
);

/**
 * Whether a word only says that something is done about a subject, and names no part of it.
 *
 * `onlySaysDone('举措') // => true`
 */
export function onlySaysDone(word: string): boolean {
  return doingWords.has(word);
}
