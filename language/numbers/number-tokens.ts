import { powersIn, readChineseNumber, shiftPoint } from './chinese-numbers.ts';

const scales = '万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千(?![瓦克米])|百(?!分)';
const baseUnits =
  '个百分点|%|‰|平方公里|平方米|立方米|公里|公顷|公斤|千瓦时|千瓦|美元|元|人次|人|户|家|个|项|亩|吨|斤|件|所|条|座|辆|台|套|倍|位|名|米|天|年|月|日|场|次|处|张|种|岁|盏|株';
const numerals = '零〇一二两三四五六七八九十百千万亿';

/** The pattern of a number in digits, with the groups that `digitTokens` reads. */
export const digitNumber = `(?<number>\\d+(?:\\.\\d+)?)(?<scale>${scales})?(?<unit>${baseUnits})?`;

/**
 * The tokens of a number: as it is written with its unit, without, and in full where that is
 * another token, so that amounts meet however they are scaled.
 *
 * `digitTokens('1.35', '万', '人') // => ['1.35万人', '1.35', '13500人']`
 */
export function digitTokens(number: string, scale: string, unit: string): readonly string[] {
  const full = `${shiftPoint(number, powersIn(scale))}${unit}`;
  return [...new Set([`${number}${scale}${unit}`, number, full])];
}

// An ordinal (第三个), an unsure number (数十家, 几百人) and a larger one's end are no amount.
const writtenNumber = new RegExp(
  `(?<![第几数上好多${numerals}])(?<share>百分之|千分之)?(?<words>[${numerals}]+(?:点[${numerals}]+)?)(?<unit>${baseUnits})?`,
  'gu',
);

/** A number in Chinese numerals, and where it stands in its text. */
export type WrittenNumber = { readonly token: string; readonly at: number; readonly end: number };

/**
 * The numbers that stand in Chinese numerals with a unit behind them, each as the token of the
 * same number in digits. Names with numerals in them have no unit behind: 三亚, 十四五, 一带一路.
 *
 * `writtenNumbers('产量三十八万吨，增长百分之五') // => '380000吨', '5%'`
 */
export function writtenNumbers(text: string): readonly WrittenNumber[] {
  if (!someNumeral.test(text)) return [];
  return [...text.matchAll(writtenNumber)].flatMap(({ 0: all, index, groups }) => {
    const token = tokenOf(groups ?? {});
    return token === undefined ? [] : [{ token, at: index, end: index + all.length }];
  });
}

// Most runs of characters have none of these, and a look is cheaper than a search.
const someNumeral = /[二两三四五六七八九十]|一[百千万亿九]|[百千]分之/u;

function tokenOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { share, words = '', unit = '' } = groups;
  // 一个 and 一批 say "some" more often than "one".
  if (share === undefined && (unit === '' || words === '一')) return undefined;
  const number = readChineseNumber(words);
  if (number === undefined) return undefined;
  if (share === undefined) return `${number}${unit}`;
  return `${number}${share === '百分之' ? '%' : '‰'}`;
}

/**
 * A text with grouped digits and shares in one form: 13,500 is 13500, 百分之6.8 is 6.8%. Before
 * widths are folded: a Chinese comma divides clauses, never digits.
 */
export function plainDigits(text: string): string {
  if (!/,|分之/u.test(text)) return text;
  return text
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/百分之(\d+(?:\.\d+)?)/gu, '$1%')
    .replace(/千分之(\d+(?:\.\d+)?)/gu, '$1‰');
}

/** A number of a text, its tokens, and where it stands. */
export type NumberInText = {
  readonly tokens: readonly string[];
  readonly at: number;
  readonly end: number;
};

const inDigits = new RegExp(`(?<![\\d.a-z])${digitNumber}`, 'gu');

/**
 * All numbers of a normalised text, in order; one without a unit has one token.
 *
 * `numbersIn('改造38万平方米') // => [{ tokens: ['38万平方米', '38', '380000平方米'], at: 2, end: 8 }]`
 */
export function numbersIn(text: string): readonly NumberInText[] {
  const digits = [...text.matchAll(inDigits)].map(({ 0: all, index, groups }) => {
    const { number = '', scale = '', unit = '' } = groups ?? {};
    return { tokens: digitTokens(number, scale, unit), at: index, end: index + all.length };
  });
  const written = writtenNumbers(text).map(({ token, ...place }) => ({
    ...place,
    tokens: [token],
  }));
  return [...digits, ...written].toSorted((a, b) => a.at - b.at);
}
