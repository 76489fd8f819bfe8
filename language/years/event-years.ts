import { readTable, wordsOf } from '../read-table.ts';
import { anyOf } from '../word-pattern.ts';
import { yearPeriod } from './period.ts';
import type { PeriodRule } from './said-period.ts';

const rows = readTable(new URL('./event-years.tsv', import.meta.url), [
  ...(['events', 'year', 'example'] as const),
]);

/** 那年 behind what everybody knows the year of: 汶川地震那年 is 2008. */
export const eventYears: readonly PeriodRule[] = rows.map(({ events, year }) => ({
  pattern: new RegExp(
    `(?<=${anyOf(wordsOf(events))}(?:发生|结束|召开|举办|暴发|爆发)?的?)(?:那一?年|当年|那会儿?|那阵子?|那时候?)`,
    'giu',
  ),
  read: () => ({ yearFrom: 'words', period: yearPeriod(Number(year)) }),
}));
