import { readTable, wordsOf } from '../read-table.ts';
import { anyOf } from '../word-pattern.ts';
import { yearPeriod } from './period.ts';
import { thisYear } from './report-time.ts';
import type { PeriodRule } from './said-period.ts';

const rows = readTable(new URL('./relative-year-words.tsv', import.meta.url), [
  'words',
  'offset',
  'counts from',
  'not behind',
  'not before',
  'example',
]);

/** 去年, 今年: a year counted from that of the report; 上一年 is counted from one that is named. */
export const relativeYears: readonly PeriodRule[] = rows.map((row) => {
  const offset = Number(row.offset);
  return {
    pattern: guarded(row.words, wordsOf(row['not behind']), wordsOf(row['not before'])),
    read: (_, time) => {
      if (row['counts from'] === 'named') return { yearFrom: 'named', offset };
      const today = thisYear(time);
      return today === undefined
        ? undefined
        : { yearFrom: 'report', period: yearPeriod(today + offset) };
    },
  };
});

function guarded(words: string, behind: readonly string[], before: readonly string[]): RegExp {
  const notBehind = behind.length > 0 ? `(?<!${anyOf(behind)})` : '';
  const notBefore = before.length > 0 ? `(?!${anyOf(before)})` : '';
  return new RegExp(`${notBehind}${words}${notBefore}`, 'gu');
}
