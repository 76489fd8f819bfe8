const digitsOfYear = '〇○零一二三四五六七八九';
const values: Readonly<Record<string, number>> = {
  ...{ 〇: 0, '○': 0, 零: 0, 一: 1, 二: 2, 三: 3, 四: 4 },
  ...{ 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};

const writtenDate = new RegExp(
  `(?<year>(?:19|20)\\d{2}|[一二][${digitsOfYear}]{3})年` +
    '(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})月' +
    '(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})日',
  'gu',
);

export type FoundDate = {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly start: number;
  readonly end: number;
};

/**
 * The days that a text names, in order. Days that no calendar has are left out.
 *
 * `datesIn('——二〇二三年一月十日在') // => [{ date: '2023-01-10', start: 2, end: 11 }]`
 */
export function datesIn(text: string): readonly FoundDate[] {
  return [...text.matchAll(writtenDate)].flatMap((match) => {
    const { year = '', month = '', day = '' } = match.groups ?? {};
    const date = isoDate(yearOf(year), numberOf(month), numberOf(day));
    return date ? [{ date, start: match.index, end: match.index + match[0].length }] : [];
  });
}

const writtenYear = new RegExp(
  `(?<!\\d)(?:(?:19|20)\\d{2}(?=年|(?!\\d))|[一二][九〇○零][${digitsOfYear}]{2}(?=年))`,
  'gu',
);

/** The years that a text names, in order: `yearsIn('一九九八年工作回顾') // => [{ year: 1998, at: 0 }]`. */
export function yearsIn(text: string): readonly { readonly year: number; readonly at: number }[] {
  return [...narrowDigits(text).matchAll(writtenYear)].map(({ 0: written, index }) => ({
    year: yearOf(written),
    at: index,
  }));
}

/** Digits as wide as a character, as some word processors write them, made narrow. */
export function narrowDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function yearOf(written: string): number {
  if (/\d/u.test(written)) return Number(written);
  return [...written].reduce((year, digit) => year * 10 + (values[digit] ?? 0), 0);
}

/** 十二 is 12, 二十 is 20, 二十一 is 21. */
export function numberOf(written: string): number {
  if (/\d/u.test(written)) return Number(written);
  const [tens, ones] = written.split('十');
  if (ones === undefined) return values[written] ?? 0;
  return (tens === '' ? 1 : (values[tens ?? ''] ?? 0)) * 10 + (values[ones] ?? 0);
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
