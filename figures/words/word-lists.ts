import { readTable, wordsOf } from '../../language/read-table.ts';
import { anyOf } from '../../language/word-pattern.ts';

/** A word of one of the lists of a table, with an example in which the list finds it. */
export type ListedWord = {
  readonly word: string;
  readonly list: string;
  /** The source of a pattern for the word where it is meant: 市, but not of 城市. */
  readonly pattern: string;
  readonly example: string;
};

/** Lists of words that decide how a figure is read, from a table. */
export function readWordLists(table: URL): readonly ListedWord[] {
  return readTable(table, [
    ...(['word', 'list', 'not behind', 'not before', 'example'] as const),
  ]).map((row) => {
    const [behind, before] = [wordsOf(row['not behind']), wordsOf(row['not before'])];
    const guardBehind = behind.length > 0 ? `(?<!${anyOf(behind)})` : '';
    const guardBefore = before.length > 0 ? `(?!${anyOf(before)})` : '';
    const pattern = `${guardBehind}${row.word}${guardBefore}`;
    return { word: row.word, list: row.list, pattern, example: row.example };
  });
}

/** The source of a pattern for any word of a list, longest first; to be put in brackets. */
export function wordsIn(words: readonly ListedWord[], list: string): string {
  return words
    .filter((one) => one.list === list)
    .toSorted((a, b) => b.word.length - a.word.length)
    .map(({ pattern }) => pattern)
    .join('|');
}
