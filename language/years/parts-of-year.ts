import { toPattern } from '../numbers/number-pattern.ts';
import { readNumber } from '../numbers/read-number.ts';
import { readTable, wordsOf } from '../read-table.ts';
import { anyOf } from '../word-pattern.ts';
import type { PeriodRule, Said } from './said-period.ts';

const rows = readTable(new URL('./parts-of-year.tsv', import.meta.url), [
  ...(['words', 'from', 'to', 'not behind', 'not before', 'example'] as const),
]);

const named: readonly PeriodRule[] = rows.map((row) => {
  const [behind, before] = [wordsOf(row['not behind']), wordsOf(row['not before'])];
  const notBehind = behind.length > 0 ? `(?<!${anyOf(behind)})` : '';
  const notBefore = before.length > 0 ? `(?!${anyOf(before)})` : '';
  return {
    pattern: new RegExp(`${notBehind}${row.words}${notBefore}`, 'gu'),
    read: () => monthsSaid(Number(row.from), Number(row.to)),
  };
});

const counted: readonly PeriodRule[] = [
  {
    // 1—10月, but no day: 1月—2月3日
    pattern: new RegExp(
      String.raw`(?<![\d.])(?<from>\d{1,2})月?份?${toPattern}(?<to>\d{1,2})月(?!\d)份?`,
      'gu',
    ),
    read: ({ from, to }) => monthsSaid(Number(from), Number(to)),
  },
  {
    // 前11个月, but neither 提前3个月 nor 竣工前六个月
    pattern:
      /(?<!提|之|以|[工产期束始日时])前(?<count>[二两三四五六七八九十]|十一|\d{1,2})个?月(?!内)/gu,
    read: ({ count }) => monthsSaid(1, Number(readNumber(count ?? ''))),
  },
];

/** 上半年, 一季度, 1—10月, 前11个月; their year is said before them or by the words around. */
export const partsOfYear: readonly PeriodRule[] = [...named, ...counted];

/** Whether words are of a part of a year: 1—11月 and 上半年 are, 全年 is not. */
export function namesPartOfYear(words: string): boolean {
  return parts.some(({ pattern }) => words.search(pattern) >= 0);
}

const parts = [...named.filter((_, index) => rows[index]?.words !== '全年'), ...counted];

function monthsSaid(from: number, to: number): Said | undefined {
  const isRun = from >= 1 && from <= to && to <= 12;
  return isRun ? { yearFrom: 'context', months: { from, to } } : undefined;
}
