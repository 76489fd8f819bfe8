import { cueWords } from '../words/cue-words.ts';
import { isSaidWhole } from '../words/said-in.ts';
import { withoutPlaces } from '../words/without-places.ts';
import { unsupported, type Checked, type WordFaultFound } from './fault.ts';

const rate = new RegExp(
  [
    ...[cueWords('is told per unit'), cueWords('is told as it stands')],
    ...[String.raw`([县村户镇乡家人])\1(?!集体|民|委|级|庄|居|干部)`, String.raw`(?<!\d)\d{1,2}月`],
    '[\\d一二三四五六七八九十]+连[丰增冠升跌降涨胜]',
    '第[\\d一二三四五六七八九十]+(?!产业)[个位名届批]?',
  ].join('|'),
  'gu',
);

/** What is told by the month or the head, of each village or as the second is told so by the source. */
export function rateFaults({ clause, region }: Checked): readonly WordFaultFound[] {
  // 每年平均 is 年均.
  const text = withoutPlaces(clause).replace(/每年平均|平均每年/gu, '年均');
  return [...text.matchAll(rate)]
    .filter(([word]) => !saysSame(word, region) && !isOfOneYear(word, clause))
    .map(([words]) => unsupported(words));
}

// 年人均 is no 人均, and 县县 not some counties.
const asItStands = new RegExp(`${cueWords('is told as it stands')}|月$|^(.)\\1$`, 'u');

/** Also where 第2 is written 第二, and 第一 首位. */
function saysSame(word: string, region: string): boolean {
  if (asItStands.test(word)) return region.includes(word);
  const numeral = word.replace(/\d/gu, (digit) => numerals.charAt(Number(digit)));
  const digits = word.replace(/[一二三四五六七八九]/gu, (one) => String(numerals.indexOf(one)));
  return [word, numeral, digits].some((one) => saysRank(one, region));
}

/** 2022年…，当年投资3亿元: of a number of one year 当年 says nothing more. */
function isOfOneYear(word: string, { years, quantities }: Checked['clause']): boolean {
  const [year] = years;
  return word === '当年' && quantities.length > 0 && year?.period.first === year?.period.last;
}

/** 第5位 is said where 第5 is. */
function saysRank(word: string, region: string): boolean {
  const bare = word.replace(/^(第.+)[位名]$/u, '$1');
  return [word, bare].some((one) => isSaidWhole(one, region));
}

const numerals = '〇一二三四五六七八九';
