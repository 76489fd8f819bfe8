import { cueWords } from '../words/cue-words.ts';
import { isSaidWhole } from '../words/said-in.ts';
import { unsupported, type Checked, type WordFaultFound } from './fault.ts';

const rate = new RegExp(
  [
    ...[cueWords('is told per unit'), cueWords('is told as it stands')],
    ...[String.raw`([县村户镇乡家人])\1`, String.raw`(?<!\d)\d{1,2}月`],
    '第[\\d一二三四五六七八九十]+(?!产业)[个位名届批]?',
  ].join('|'),
  'gu',
);

/** What is told by the month or the head, of each village or as the second is told so by the source. */
export function rateFaults({ clause: { text }, region }: Checked): readonly WordFaultFound[] {
  return [...text.matchAll(rate)]
    .filter(([word]) => !saysSame(word, region))
    .map(([words]) => unsupported(words));
}

// 年人均 is no 人均, and 县县 not some counties.
const asItStands = new RegExp(`${cueWords('is told as it stands')}|月$|^(.)\\1$`, 'u');

/** Also where 第2 is written 第二, and 第一 首位. */
function saysSame(word: string, region: string): boolean {
  if (asItStands.test(word)) return region.includes(word);
  const numeral = word.replace(/\d/gu, (digit) => numerals.charAt(Number(digit)));
  const digits = word.replace(/[一二三四五六七八九]/gu, (one) => String(numerals.indexOf(one)));
  return [word, numeral, digits].some((one) => isSaidWhole(one, region));
}

const numerals = '〇一二三四五六七八九';
