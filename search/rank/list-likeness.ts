import { normaliseText } from '../../language/characters/normalise-text.ts';
import { counters } from '../../language/sentences/counted-list.ts';
import type { CountedList } from '../../language/sentences/counted-list.ts';
import { listNames } from '../../language/sentences/list-names.ts';
import { chineseNumeral } from '../../language/numbers/write-number.ts';
import type { Span } from '../../library/report.ts';

/** How well words say what the things of a list are called, by any of its names: 0 to 1. */
export function likenessTo({ noun, count }: CountedList, said: string): number {
  if (noun === undefined) return 0;
  if (isNumeral(noun)) return count !== undefined && saysOneEach(noun, count, said) ? 1 : 0;
  return Math.max(...listNames(noun).map((name) => shareOfPairs(name, said)));
}

/** 一 of 五个一 is what each of five things begins with, not what they are called. */
export function isNumeral(noun: string): boolean {
  return /^[一二三四五六七八九十]$/u.test(noun);
}

function saysOneEach(noun: string, count: number, said: string): boolean {
  return new RegExp(`${chineseNumeral(count)}个[“"]?${noun}(?![个项批])`, 'u').test(said);
}

/** `shareOfPairs('方面实事', '办好十方面民生实事') // => 1`: of its pairs of signs. */
function shareOfPairs(noun: string, said: string): number {
  const name = normaliseText(noun);
  if (name.length < 2) return said.includes(name) ? 1 : 0;
  const pairs = Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2));
  return pairs.filter((pair) => said.includes(pair)).length / pairs.length;
}

/** Where a sentence counts the things of a list: 10 as 十个, 10项, 十大 or 十方面. */
export function countsIn(text: string, { start, end }: Span, { count }: CountedList) {
  if (count === undefined) return [];
  const words = normaliseText(text.slice(start, end));
  if (words.length !== end - start) return [];
  return [...words.matchAll(countPattern(count))].map(({ index }) => start + index);
}

function countPattern(count: number): RegExp {
  return new RegExp(`${writtenCount(count)}[\\s”"’]*(?:${counters}|”)`, 'gu');
}

/** A number as a pattern, in digits and in characters: 2 as 2, 二 or 两. */
export function writtenCount(count: number): string {
  const ways = [chineseNumeral(count), String(count), ...(count === 2 ? ['两'] : [])];
  return `(?<![一二三四五六七八九十百\\d.])(?:${ways.join('|')})`;
}
