import { partOfYear, yearsPeriod, type Months, type Period } from './period.ts';

const named: readonly (Months & { readonly words: string })[] = [
  { words: '上半年', from: 1, to: 6 },
  { words: '下半年', from: 7, to: 12 },
  { words: '一季度', from: 1, to: 3 },
  { words: '二季度', from: 4, to: 6 },
  { words: '三季度', from: 7, to: 9 },
  { words: '四季度', from: 10, to: 12 },
  { words: '前三季度', from: 1, to: 9 },
];

/**
 * A period as rows of figures keep it: 2023, 2016-2020, and a part of a year with its own words,
 * which no year equals.
 *
 * `writePeriod(partOfYear(2023, { from: 1, to: 6 })) // => '2023年上半年'`
 */
export function writePeriod(period: Period): string {
  const { first, last } = period;
  if (period.type === 'part') return `${first}年${monthWords(period.months)}`;
  return first === last ? String(first) : `${first}-${last}`;
}

function monthWords({ from, to }: Months): string {
  const known = named.find((one) => one.from === from && one.to === to);
  if (known) return known.words;
  return from === to ? `${from}月` : `${from}-${to}月`;
}

const written =
  /^(?<first>\d{4})(?:-(?<last>\d{4})|年(?:(?<words>\D+)|(?<from>\d{1,2})(?:-(?<to>\d{1,2}))?月))?$/u;

/**
 * A period as rows keep it, read again; undefined where it is none. A plan comes back as its years.
 *
 * `readWrittenPeriod('2023年1-10月') // => a part of 2023`
 */
export function readWrittenPeriod(words: string): Period | undefined {
  const groups = written.exec(words)?.groups;
  if (!groups) return undefined;
  const first = Number(groups['first']);
  if (groups['last'] !== undefined) return yearsPeriod(first, Number(groups['last']));
  const months = writtenMonths(groups);
  if (months) return partOfYear(first, months);
  return groups['words'] === undefined ? yearsPeriod(first, first) : undefined;
}

function writtenMonths(groups: Readonly<Record<string, string | undefined>>): Months | undefined {
  const { words, from, to = from } = groups;
  if (from !== undefined) return { from: Number(from), to: Number(to) };
  const known = named.find((one) => one.words === words);
  return known && { from: known.from, to: known.to };
}
