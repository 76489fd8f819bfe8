import { toPattern } from '../numbers/number-pattern.ts';
import { scalePattern } from '../numbers/units/scales.ts';
import { unitPattern } from '../numbers/units/units.ts';
import { yearsPeriod } from './period.ts';
import { thisYear, type ReportTime } from './report-time.ts';
import type { Groups, PeriodRule, Said } from './said-period.ts';

const fourDigits = String.raw`(?:19|20)\d{2}`;
// 2023年内 and 2020年代 are other times, 2020年来 goes on from it; 2023年内蒙古 names a place.
const yearSign = String.raw`\s?年(?!代|间|内(?!蒙|江)|期|以?来)(?:度|底|末|初)?`;

// 2000家 and 2050万元 are amounts.
const countedAfter = String.raw`\s*(?:[多余]|${scalePattern}|${unitPattern})`;

/** 2023年, 2021—2025年, 2019年以来. */
export const calendarYears: readonly PeriodRule[] = [
  {
    pattern: new RegExp(
      String.raw`(?:从|自|由)?(?<!\d)(?<first>${fourDigits})\s?年?${toPattern}(?<last>${fourDigits})${yearSign}`,
      'gu',
    ),
    read: ({ first, last }) => said(Number(first), Number(last)),
  },
  {
    // 2021—22年
    pattern: new RegExp(
      String.raw`(?<!\d)(?<first>${fourDigits})\s?年?${toPattern}(?<last>\d{2})${yearSign}`,
      'gu',
    ),
    read: ({ first, last = '' }) => said(Number(first), Number(`${first?.slice(0, 2)}${last}`)),
  },
  {
    pattern: new RegExp(String.raw`(?<!\d)(?<year>${fourDigits})${yearSign}`, 'gu'),
    read: ({ year }) => said(Number(year)),
  },
  {
    // 2021、2022年
    pattern: new RegExp(
      String.raw`(?<!\d)(?<year>${fourDigits})(?=(?:[、和与及]${fourDigits})+\s?年)`,
      'gu',
    ),
    read: ({ year }) => said(Number(year)),
  },
  {
    pattern: new RegExp(String.raw`(?:从|自)?(?<!\d)(?<year>${fourDigits})年以?来`, 'gu'),
    read: ({ year }, { reviewYear }) =>
      reviewYear === null ? undefined : said(Number(year), reviewYear),
  },
  {
    // 22年底: where nothing but a year can stand; in reports 22年 alone is how long it took.
    pattern: /(?<![\d.a-z])(?<year>\d{2})年(?:[底末初]|度(?!治))/giu,
    read: shortYear,
  },
];

/** 2023税收, 静海23年: what people type in questions, and what in reports is a name or a while. */
export const typedYears: readonly PeriodRule[] = [
  {
    pattern: new RegExp(
      String.raw`(?<![\d.])(?<first>${fourDigits})${toPattern}(?<last>${fourDigits})(?![\d.年]|${countedAfter})`,
      'gu',
    ),
    read: ({ first, last }) => said(Number(first), Number(last)),
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d.])(?<year>${fourDigits})(?![\d.年]|${countedAfter})`,
      'gu',
    ),
    read: ({ year }) => said(Number(year)),
  },
  {
    // 23年, but neither 80年代 nor 近20年; 多 of 比82年多了多少 is no part of how long it took.
    pattern:
      /(?<![\d.近第前后满约来去今])(?<year>\d{2})年(?!来|期|度?间|内(?!蒙|江)|以|代|前|后|多(?![了出少几多]))[底末初度]?/gu,
    read: shortYear,
  },
  {
    // 八二年, but neither 十五年 nor 花了五六年.
    pattern:
      /(?<![零〇一二三四五六七八九十百近第前后满约来这那了花用过经历有每共])(?<year>[五六七八九零〇][零〇一二三四五六七八九])年(?!来|期|间|内(?!蒙|江)|以|代|前|后|多(?![了出少几多])|级)[底末初度]?/gu,
    read: ({ year = '' }, time) => shortYear({ year: inDigits(year) }, time),
  },
];

const numerals = '零一二三四五六七八九';

function inDigits(words: string): string {
  return Array.from(words.replaceAll('〇', '零'), (sign) => numerals.indexOf(sign)).join('');
}

function said(first: number, last = first): Said | undefined {
  return last < first ? undefined : { yearFrom: 'words', period: yearsPeriod(first, last) };
}

const furthestYears = 25;

/** Of 1998 and 2098 the nearer to the time of the report. */
function shortYear({ year }: Groups, time: ReportTime): Said | undefined {
  const inThisCentury = 2000 + Number(year);
  const isTooFar = inThisCentury > (thisYear(time) ?? 2000) + furthestYears;
  return said(isTooFar ? inThisCentury - 100 : inThisCentury);
}
