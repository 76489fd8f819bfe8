import { readTable } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';

const ends = readTable(new URL('./words-of-time-clauses.tsv', import.meta.url), [
  ...(['words', 'example'] as const),
]);
const tellsTime = new RegExp(`${anyOf(ends.map(({ words }) => words))}$`, 'u');

/**
 * A question without the clauses that only say when: 看病上给了啥好处 of
 * 闹金融危机那阵,看病上给了啥好处.
 */
export function withoutTimeClauses(text: string): string {
  return text
    .split(',')
    .filter((clause) => !tellsTime.test(clause.trim()))
    .join(',');
}
