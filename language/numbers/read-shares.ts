import { readTable } from '../read-table.ts';
import { anyOf } from '../word-pattern.ts';
import { digitsPattern, toPattern } from './number-pattern.ts';
import { digitSigns, powerSigns } from './numerals/numerals.ts';
import type { ReadQuantity } from './quantity.ts';
import { readNumber } from './read-number.ts';

const number = `(?:${digitsPattern}|[${digitSigns}${powerSigns}]+(?:点[${digitSigns}]+)?)`;
const unitOfShare: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱' };
const share = new RegExp(
  `(?<sign>[-−负])?(?<of>[百千万])分之(?<sign2>负)?(?<low>${number})(?:%?${toPattern}(?:\\k<of>分之)?(?<high>${number}))?`,
  'gu',
);
const fraction = new RegExp(
  `(?<![\\d百千万])(?<below>[${digitSigns}十]+|\\d+)分之(?<above>[${digitSigns}十]+|\\d+)|(?<![\\d/.])(?<above2>\\d{1,2})/(?<below2>\\d{1,3})(?![\\d/])`,
  'gu',
);
const tenth = '[一二两三四五六七八九]';
const tenths = new RegExp(
  `(?<![完建生合达第${digitSigns}十\\d.])(?<low>${tenth}|\\d(?:\\.\\d)?)(?<high>${tenth})?成(?<half>半|${tenth})?(?=[以左多的上了，。；、！？）)\\s]|$|财政|人口|企业|群众|居民|项目|资金)`,
  'gu',
);
const doubling = new RegExp(`翻了?(?<low>${number})番`, 'gu');

type Groups = Readonly<Record<string, string | undefined>>;
type Amount = Omit<ReadQuantity, 'start' | 'unitEnd'>;

const rows = readTable(new URL('./fixed-amounts.tsv', import.meta.url), [
  'word',
  'value',
  'unit',
  'qualifier',
  'example',
]);
const fixedAmounts: ReadonlyMap<string, Amount> = new Map(
  rows.map(({ word, value, unit, qualifier }) => [
    word,
    { value: Number(value), unit, ...(qualifier !== '' && { qualifier }) },
  ]),
);
const fixed = new RegExp(`(?<word>${anyOf([...fixedAmounts.keys()])})`, 'gu');

/** Parts of a whole and multiples of it, of a masked text: 百分之五点五, 七成, 三分之二, 翻两番, 过半. */
export function readShares(text: string): readonly ReadQuantity[] {
  return [
    ...readAll(text, share, readShare),
    ...readAll(text, fraction, readFraction),
    ...readAll(text, tenths, readTenths),
    ...readAll(text, doubling, ({ low }) => ({ value: numberOf(low), unit: '番' })),
    ...readAll(text, fixed, ({ word }) => fixedAmounts.get(word ?? '')),
  ];
}

function readAll(
  text: string,
  pattern: RegExp,
  read: (groups: Groups) => Amount | undefined,
): readonly ReadQuantity[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: words, index, groups }) => {
    const amount = read(groups ?? {});
    if (!amount || Number.isNaN(amount.value)) return [];
    return [{ ...amount, start: index, unitEnd: index + words.length }];
  });
}

function numberOf(words: string | undefined): number {
  // 百分之百: a power alone is a number here.
  const said = words !== undefined && /^[百千]/u.test(words) ? `一${words}` : (words ?? '');
  return said === '零' ? 0 : Number(readNumber(said));
}

function readShare({ of = '', low, high, sign, sign2 }: Groups): Amount {
  const unit = unitOfShare[of] ?? '';
  const isNegative = (sign ?? sign2) !== undefined;
  const value = isNegative ? -numberOf(low) : numberOf(low);
  const most = numberOf(high);
  return { value, unit, ...(most > value && !isNegative && { low: value, high: most }) };
}

function readFraction({ above, below, above2, below2 }: Groups): Amount | undefined {
  const value = numberOf(above ?? above2) / numberOf(below ?? below2);
  return value < 1 ? { value, unit: '比例' } : undefined;
}

function readTenths({ low, high, half }: Groups): Amount {
  const rest = half === '半' ? 5 : numberOf(half);
  const value = numberOf(low) + (Number.isNaN(rest) ? 0 : rest / 10);
  const most = numberOf(high);
  return { value, unit: '成', ...(most > value && { low: value, high: most }) };
}
