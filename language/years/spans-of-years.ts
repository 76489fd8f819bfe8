import { readNumber } from '../numbers/read-number.ts';
import { readTable, wordsOf } from '../read-table.ts';
import { anyOf } from '../word-pattern.ts';
import { yearsPeriod, type Period } from './period.ts';
import type { ReportTime } from './report-time.ts';
import type { PeriodRule } from './said-period.ts';

const rows = readTable(new URL('./spans-of-years.tsv', import.meta.url), [
  ...(['words', 'years', 'way', 'not behind', 'not before', 'only before', 'example'] as const),
]);

/** N in the table: 三 of 近三年, 15 of 15年来. */
const count = String.raw`(?<!\d|[一二三四五六七八九十百千万])(?<count>[一二两三四五六七八九十]{1,3}|\d{1,2})个?`;

/** 近三年, 五年来, 今后五年: so many years up to the one reviewed, or from the one planned. */
export const spansOfYears: readonly PeriodRule[] = rows.map((row) => ({
  pattern: new RegExp(patternOf(row), 'gu'),
  read: ({ count: said }, time) => {
    const years = Number(row.years === '' ? readNumber(said ?? '') : row.years);
    // 十五五 is no number.
    if (Number.isNaN(years)) return undefined;
    const period = row.way === 'ahead' ? ahead(years, time) : back(years, time);
    return period && { yearFrom: 'report', period };
  },
}));

function patternOf(row: (typeof rows)[number]): string {
  const [behind, before, only] = (['not behind', 'not before', 'only before'] as const).map(
    (column) => wordsOf(row[column]),
  );
  const notBehind = behind?.length ? `(?<!${anyOf(behind)})` : '';
  const notBefore = before?.length ? `(?!${anyOf(before)})` : '';
  const onlyBefore = only?.length ? `(?=${anyOf(only)})` : '';
  const words = row.words.replace(/(?<=.)N/u, '的?N').replace('N', count);
  const goesOn = row.words.endsWith('年') && onlyBefore === '' ? '(?:以?来|间|里)?' : '';
  return `${notBehind}${words}${goesOn}${notBefore}${onlyBefore}`;
}

function back(years: number, { reviewYear }: ReportTime): Period | undefined {
  return reviewYear === null ? undefined : yearsPeriod(reviewYear - years + 1, reviewYear);
}

function ahead(years: number, { planYear }: ReportTime): Period | undefined {
  return planYear === null ? undefined : yearsPeriod(planYear, planYear + years - 1);
}
