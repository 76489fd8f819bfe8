import { digitSigns, numeralSigns } from './numerals/numerals.ts';
import { readNumber, shiftPoint } from './read-number.ts';
import { powerOf, scalePattern } from './units/scales.ts';
import { anyUnitPattern, unitParts } from './units/units.ts';

// Separators are gone when tokens are made, and 1.2.3 is a version: 1.2 and 3.
const digitsPattern = String.raw`\d+(?:\.\d+)?`;
const scaled = `(?:${digitsPattern}${scalePattern})`;

/** Source of a pattern for a number in digits, with the groups that `digitTokens` reads. */
export const digitNumber = `(?<number>${digitsPattern})(?:(?<scale>${scalePattern})(?<lower>${scaled}+)?)?(?<unit>${anyUnitPattern})?`;

/** The parts of a number in digits: 1亿3000万元 has a part below its first scale. */
export type DigitParts = {
  readonly number: string;
  readonly scale?: string | undefined;
  readonly lower?: string | undefined;
  readonly unit?: string | undefined;
};

/**
 * The tokens of a number: as it is written with its unit, without, and in full where that is
 * another token, so that amounts meet however they are scaled.
 *
 * `digitTokens({ number: '1.35', scale: '万', unit: '人' }) // => ['1.35万人', '1.35', '13500人']`
 */
export function digitTokens({
  number,
  scale = '',
  lower,
  unit = '',
}: DigitParts): readonly string[] {
  const written = `${number}${scale}${lower ?? ''}`;
  const plain = lower === undefined ? shiftPoint(number, powerOf(scale)) : readNumber(written);
  return [...new Set([`${written}${unit}`, number, inFull(plain ?? number, unit)])];
}

/** Equal amounts are one token: 2兆瓦 is 2000千瓦, and 0.5百分点 is 0.5个百分点. */
function inFull(number: string, unit: string): string {
  const { base, power } = fullUnit(unit);
  return `${power === 0 ? number : shiftPoint(number, power)}${base}`;
}

type FullUnit = { readonly base: string; readonly power: number };

const fullUnits = new Map<string, FullUnit>();

function fullUnit(unit: string): FullUnit {
  const known = fullUnits.get(unit);
  if (known) return known;
  const { base, factor } = unitParts(unit);
  const power = Math.log10(factor);
  const full = Number.isInteger(power) && power >= 0 ? { base, power } : { base: unit, power: 0 };
  fullUnits.set(unit, full);
  return full;
}

// An ordinal (第三个), an unsure number (数十家, 几百人) and a larger one's end are no amount.
const writtenNumber = new RegExp(
  `(?<![第几数上好多${numeralSigns}])(?<share>百分之|千分之)?(?<words>[${numeralSigns}]+(?:点[${numeralSigns}]+)?)(?<unit>${anyUnitPattern})?`,
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
const someNumeral = new RegExp(
  `[${digitSigns.replaceAll(/[零〇一]/gu, '')}十廿卅]|一[百千万亿九]|[百千]分之`,
  'u',
);

function tokenOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { share, words = '', unit = '' } = groups;
  // 一个 and 一批 say "some" more often than "one".
  if (share === undefined && (unit === '' || words === '一')) return undefined;
  const number = readNumber(words);
  if (number === undefined) return undefined;
  if (share === undefined) return inFull(number, unit);
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
    const { number = '', ...parts } = groups ?? {};
    return { tokens: digitTokens({ number, ...parts }), at: index, end: index + all.length };
  });
  const written = writtenNumbers(text).map(({ token, ...place }) => ({
    ...place,
    tokens: [token],
  }));
  return [...digits, ...written].toSorted((a, b) => a.at - b.at);
}
