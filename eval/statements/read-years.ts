import { plainText } from '../numbers/plain-text.ts';
import { readChineseNumeral } from '../numbers/chinese-numeral.ts';

/** Years that a text names at one place: one, or all of a span or a five-year plan. */
export type NamedYears = {
  readonly years: readonly number[];
  readonly start: number;
  readonly end: number;
};

/** The first year of a five-year plan by its name. */
const plans: Readonly<Record<string, number>> = {
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
};

const year = String.raw`(?<![\d.])(?:19|20)\d\d(?![\d.])`;
const until = String.raw`年?(?:底|末)?\s*[-—–~至到]\s*`;
const pattern = new RegExp(
  [
    `(?<first>${year})${until}(?<last>${year})`,
    `(?<one>${year})(?=\\s*(?:年|末|底|[、,。;:)两三四五六七八九十这和与跟及同比到较]|$))`,
    `(?<numeral>[一二][〇零九][〇零一二三四五六七八九]{2})(?=年)`,
    `(?<plan>${Object.keys(plans).join('|')})`,
  ].join('|'),
  'gu',
);

/** 2023年的政府工作报告 names a report and not when something was so. */
const reportBehind = /^年?初?的?(?:这?份)?(?:政府)?(?:工作)?报告/u;

/**
 * The years that a plain text names, in order.
 * @example readYears('2022年增长3%，“十三五”末')[1]?.years // => [2016, 2017, 2018, 2019, 2020]
 */
export function readYears(plain: string): readonly NamedYears[] {
  return [...plain.matchAll(pattern)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (reportBehind.test(plain.slice(end))) return [];
    return [{ years: yearsOf(match.groups ?? {}), start: match.index, end }];
  });
}

function yearsOf(groups: Readonly<Record<string, string | undefined>>): readonly number[] {
  const { first, last, one, numeral, plan } = groups;
  if (first !== undefined) return span(Number(first), Number(last));
  if (one !== undefined) return [Number(one)];
  if (numeral !== undefined) return [readChineseNumeral(numeral) ?? 0];
  const begin = plans[plan ?? ''] ?? 0;
  return span(begin, begin + 4);
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first) + 1 }, (_, at) => first + at);
}

/** Every year that a text has, those of reports included. */
export function allYearsIn(text: string): readonly number[] {
  const named = readYears(plainText(text)).flatMap(({ years }) => years);
  const ofReports = (plainText(text).match(/(?<!\d)(?:19|20)\d\d(?=年)/gu) ?? []).map(Number);
  return [...named, ...ofReports];
}
