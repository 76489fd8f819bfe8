import { readTable, wordsOf } from '../../read-table.ts';
import { anyOfGuarded } from '../../word-pattern.ts';

const pastWords = new RegExp(
  anyOfGuarded(
    readTable(new URL('./past-words.tsv', import.meta.url), [
      ...(['words', 'not before', 'example'] as const),
    ]).map((row) => ({ word: row.words, unless: wordsOf(row['not before']) })),
  ),
  'u',
);

// 怎么救人的 asks of what was done, 怎么救人 of what is to be done.
const didHow = /(?:怎么|咋|怎样|如何|靠啥|靠什么|凭啥|凭什么).*的$/u;

/**
 * Whether the clause that asks, the last, asks what came about, and not what is planned.
 *
 * `asksWhatCame('路有啥变化') // => true`, `asksWhatCame('老人失能了,给办点啥') // => false`
 */
export function asksWhatCame(question: string): boolean {
  const clauses = question.split(/[，,。；;？?！!]/u).filter((clause) => clause.trim() !== '');
  const asking = clauses.at(-1) ?? '';
  return pastWords.test(asking) || didHow.test(asking);
}
