import { readTable, wordsOf } from '../../../language/read-table.ts';
import { cuePattern } from '../cue-pattern.ts';
import type { SoughtNumber } from '../../sought.ts';

// In the order of the table: 年均增长多少 is a mean before it is a rate.
const numbers = readTable(new URL('./sought-numbers.tsv', import.meta.url), [
  ...(['number', 'words', 'not before', 'example'] as const),
]).map((row) => ({
  number: row.number as SoughtNumber,
  asked: cuePattern(row.words, { notBefore: wordsOf(row['not before']) }),
}));

/** The kind of number that a question asks for; undefined when any may do. */
export function soughtNumber(question: string): SoughtNumber | undefined {
  return numbers.find(({ asked }) => question.search(asked) >= 0)?.number;
}
