import { readTable } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';

const ends = readTable(new URL('./words-of-time-clauses.tsv', import.meta.url), [
  ...(['words', 'example'] as const),
]);
const times = anyOf(ends.map(({ words }) => words));
const endsInTime = new RegExp(`${times}$`, 'u');
// 那阵闹金融危机,看病…: what another clause follows may say when at its head as well.
const beginsWithTime = new RegExp(`^(?:\\d{4}年)?${times}`, 'u');

/**
 * A question without the clauses that only say when: 看病上给了啥好处 of
 * 闹金融危机那阵,看病上给了啥好处.
 */
export function withoutTimeClauses(text: string): string {
  return text
    .split(',')
    .filter((clause, index, all) => {
      const words = clause.trim();
      return !endsInTime.test(words) && (index === all.length - 1 || !beginsWithTime.test(words));
    })
    .join(',');
}
