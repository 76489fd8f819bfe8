import { digitSigns, numeralSigns, readChineseNumeral } from './chinese-numeral.ts';
import { plainText } from './plain-text.ts';
import { measureWords, scales, sizes, tenth } from './units.ts';

/** Which way a number that is no exact one is open. */
export type Bound = 'least' | 'most' | 'about';

/** A number as a text states it. */
export type ReadNumber = {
  /** In plain digits, before scale and unit; 三十八万 has 38. */
  readonly digits: string;
  /** With its scale and sign: 1.4万人 is 14,000, 三成 30, 三分之一 a third. */
  readonly value: number;
  /** 10,000 for 万. */
  readonly scale: number;
  /** Without its scale; empty where none is written; 成 and 百分之 are %. */
  readonly unit: string;
  readonly isRank: boolean;
  readonly isNegative: boolean;
  readonly bound: Bound | undefined;
  /** 三个 in words, which is part of a phrase (三个一批) as often as it counts. */
  readonly mayBePhrase: boolean;
  /** Where it stands in the plain text. */
  readonly start: number;
  readonly end: number;
};

const anyOf = (words: readonly string[]) => words.join('|');
// 千瓦 and 百分点 begin with what else would be a scale.
const scale = `(?:${anyOf(Object.keys(scales))})(?![瓦克米]|分[点之])`;
const arabic = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?!\d|\.\d)`;
const chained = `${arabic}${scale}(?:\\d+(?:\\.\\d+)?${scale})+`;
const numeral = `[${numeralSigns}][${numeralSigns}万亿]*(?:点[${digitSigns}]+)?(?:万亿|[万亿])?`;
const more = '(?:多|余|几)?';
const unit = `${anyOf(sizes)}|${tenth}|[${measureWords}]`;
const before =
  '不低于|不少于|至少|不超过|不高于|至多|不到|不足|超过|高于|突破|超|逾|大约|约|約|接近|近';
const after = '以上|以下|以内|之内|左右|上下';

const forms = [
  `(?<per>[百千])分之(?<share>${arabic}|${numeral})`,
  `(?<lower>${numeral})分之(?<upper>${numeral})`,
  String.raw`(?<!\d[/年月.]?)(?<over>\d{1,3})/(?<under>\d{1,3})(?![\d/])`,
  `(?<tenths>[\\d${digitSigns}])成(?<hundredths>[${digitSigns}])`,
  `(?<chain>${chained})${more}(?<chainUnit>${unit})?`,
  `(?<digits>${arabic})\\s*(?<many>[多余几])?(?<scale>万[多余]亿|${scale})?(?<more>[多余])?(?<unit>${unit})?`,
  `(?<=第)(?<place>${numeral})(?=[、,。;!?」”』)]|$)`,
  `(?<words>${numeral})(?<odd>[多余几])?(?<wordsUnit>${unit})`,
  `翻(?<times>)番`,
];
const pattern = new RegExp(
  `(?<rank>第)?(?:(?<before>${before})\\s*)?(?<sign>(?<![\\dA-Za-z%\\p{sc=Han}])[-−]|(?<=为|是|达|到|降|至)[-−]|负)?(?<![\\d.A-Za-z])(?:${forms.join('|')})(?<after>${after})?`,
  'gu',
);

/**
 * Every number of a text, in order. This is evaluation's own reader, apart from the product's: a
 * judge that shares the eyes of the judged shares their faults.
 * @example readNumbers('约1亿3000万人，占三成') // => 1.3e8 人 about, 30 %
 */
export function readNumbers(text: string): readonly ReadNumber[] {
  const plain = plainText(text);
  const read = [...plain.matchAll(pattern)]
    .filter((match) => !isName(match, plain))
    .flatMap((match) => toNumber(match) ?? []);
  return read.map((number, at) => withUnitOfRange(number, read[at + 1], plain));
}

type Groups = Readonly<Record<string, string | undefined>>;
type Amount = Pick<ReadNumber, 'digits' | 'value' | 'scale' | 'unit'>;

/** Line 10 and 10号线 are names, and 1. begins an item of a list. */
function isName({ groups = {}, index, 0: written }: RegExpExecArray, plain: string): boolean {
  if (!/^\d+$/u.test(groups['digits'] ?? '') || groups['scale'] !== undefined) return false;
  if (groups['unit'] === '号') return true;
  const behindLatin = /[A-Za-z] ?$/u.test(plain.slice(0, index));
  const beforePoint = /^\.(?!\d)/u.test(plain.slice(index + written.length));
  return groups['unit'] === undefined && (behindLatin || beforePoint);
}

function toNumber(match: RegExpExecArray): ReadNumber | undefined {
  const groups: Groups = match.groups ?? {};
  const amount = amountOf(groups);
  if (amount === undefined) return undefined;
  const isNegative = groups['sign'] !== undefined;
  return {
    ...amount,
    value: isNegative ? -amount.value : amount.value,
    isRank: groups['rank'] !== undefined,
    isNegative,
    bound: boundOf(groups['before'], groups['after']) ?? (isMore(groups) ? 'least' : undefined),
    mayBePhrase: isPhrase(groups),
    start: match.index,
    end: match.index + match[0].length,
  };
}

function amountOf(groups: Groups): Amount | undefined {
  const { per, share, lower, upper, over, under, chain, tenths, digits, place, words } = groups;
  if (per !== undefined) return withUnit(share, undefined, per === '百' ? '%' : '‰');
  if (lower !== undefined) return fraction(valueOf(upper), valueOf(lower));
  if (over !== undefined) return fraction(Number(over), Number(under));
  if (chain !== undefined) return chainAmount(chain, groups['chainUnit']);
  if (tenths !== undefined) return tenthsAmount(tenths, groups['hundredths']);
  if (digits !== undefined) return withUnit(digits, groups['scale'], groups['unit']);
  if (place !== undefined) return withUnit(place, undefined, undefined);
  if (words !== undefined) return wordsAmount(words, groups['wordsUnit']);
  return { digits: '1', value: 1, scale: 1, unit: '番' };
}

function withUnit(written = '', scaleWord = '', unitWord = ''): Amount | undefined {
  const value = valueOf(written);
  if (value === undefined) return undefined;
  const isTenth = unitWord === '成';
  // 4万多亿元 is more than 4万亿.
  const factor = (scales[scaleWord.replace(/[多余]/u, '')] ?? 1) * (isTenth ? 10 : 1);
  const printed = /^[\d.,]+$/u.test(written) ? written.replaceAll(',', '') : String(value);
  return { digits: printed, value: value * factor, scale: factor, unit: isTenth ? '%' : unitWord };
}

/** 三成五 is 35 %. */
function tenthsAmount(tenths: string, hundredths: string | undefined): Amount {
  const value = 10 * (valueOf(tenths) ?? 0) + (valueOf(hundredths) ?? 0);
  return { digits: String(value), value, scale: 1, unit: '%' };
}

/** 三十八万 is 38 of 万; in 一亿三千万 no one scale is meant. */
function wordsAmount(words: string, unitWord: string | undefined): Amount | undefined {
  const { head = '', scaleWord } =
    /^(?<head>[^万亿]+)(?<scaleWord>万亿|[万亿])$/u.exec(words)?.groups ?? {};
  return scaleWord === undefined
    ? withUnit(words, undefined, unitWord)
    : withUnit(head, scaleWord, unitWord);
}

/** 1亿3000万 is the sum of its parts, printed to the last of its scales. */
function chainAmount(chain: string, unitWord = ''): Amount {
  const parts = [...chain.matchAll(new RegExp(`([\\d.,]+)(${scale})`, 'gu'))].map(
    ([, digits = '', word = '']) => ({
      digits: Number(digits.replaceAll(',', '')),
      by: scales[word] ?? 1,
    }),
  );
  const value = parts.reduce((sum, { digits, by }) => sum + digits * by, 0);
  const last = parts.at(-1)?.by ?? 1;
  return { digits: String(value / last), value, scale: last, unit: unitWord };
}

function fraction(upper: number | undefined, lower: number | undefined): Amount | undefined {
  if (upper === undefined || lower === undefined || lower === 0) return undefined;
  return { digits: String(upper / lower), value: upper / lower, scale: 1, unit: '比例' };
}

function valueOf(written = ''): number | undefined {
  return /^[\d.,]+$/u.test(written)
    ? Number(written.replaceAll(',', ''))
    : readChineseNumeral(written);
}

/** A numeral of one sign with a measure word, and 第一次 but not 第三位. */
function isPhrase({ words, wordsUnit = '', rank }: Groups): boolean {
  if (words === undefined) return false;
  if (rank !== undefined) return !/^[位名]$/u.test(wordsUnit);
  return [...words].length === 1 && measureWords.includes(wordsUnit);
}

/** 2万余件 is more than the figure that is printed. */
function isMore({ many, more, odd }: Groups): boolean {
  return (many ?? more ?? odd) !== undefined;
}

function boundOf(first = '', last = ''): Bound | undefined {
  if (/^(?:不低于|不少于|至少|超过|高于|突破|超|逾)$/u.test(first) || last === '以上')
    return 'least';
  if (/^(?:不超过|不高于|至多|不到|不足)$/u.test(first) || /^(?:以下|以内|之内)$/u.test(last))
    return 'most';
  return first !== '' || last !== '' ? 'about' : undefined;
}

/** In 4.5—5% and 3至5个 the unit of the second is that of the first. */
function withUnitOfRange(
  number: ReadNumber,
  next: ReadNumber | undefined,
  plain: string,
): ReadNumber {
  const isBare = number.unit === '' && number.scale === 1;
  if (
    !isBare ||
    next === undefined ||
    !/^\s*[-—–~至到]+\s*$/u.test(plain.slice(number.end, next.start))
  ) {
    return number;
  }
  const { unit, scale } = next;
  return { ...number, unit, scale, value: number.value * scale };
}
