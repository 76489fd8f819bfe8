import { readTable, wordsOf } from '../read-table.ts';
import { anyOfGuarded } from '../word-pattern.ts';

const pastWords = new RegExp(
  anyOfGuarded(
    readTable(new URL('./past-words.tsv', import.meta.url), [
      ...(['words', 'not before', 'example'] as const),
    ]).map((row) => ({ word: row.words, unless: wordsOf(row['not before']) })),
  ),
  'u',
);

/**
 * Whether the clause that asks, the last, asks what came about, and not what is planned.
 *
 * `asksWhatCame('路有啥变化') // => true`, `asksWhatCame('老人失能了,给办点啥') // => false`
 */
export function asksWhatCame(question: string): boolean {
  const clauses = question.split(/[，,。；;？?！!]/u).filter((clause) => clause.trim() !== '');
  return pastWords.test(clauses.at(-1) ?? '');
}
