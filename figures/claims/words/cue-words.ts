import { readTable, wordsOf } from '../../../language/read-table.ts';
import { anyOfGuarded } from '../../../language/word-pattern.ts';

const rows = readTable(new URL('./cue-words.tsv', import.meta.url), [
  ...(['cue', 'word', 'unless', 'example'] as const),
]);

/**
 * The source of a pattern for the words that give a cue to how a statement is meant.
 *
 * `new RegExp(cueWords('denies'), 'u').test('未完工') // => true`
 */
export function cueWords(cue: string): string {
  const words = rows.filter((row) => row.cue === cue);
  if (words.length === 0) throw new Error(`cue-words.tsv has no words for the cue "${cue}".`);
  return anyOfGuarded(words.map(({ word, unless }) => ({ word, unless: wordsOf(unless) })));
}

/** A pattern that finds the first of the words of a cue. */
export function cuePattern(cue: string): RegExp {
  return new RegExp(cueWords(cue), 'u');
}
