import { normaliseText } from '../../../language/characters/normalise-text.ts';
import { counters } from '../../../language/sentences/counted-list.ts';
import type { CountedList } from '../../../language/sentences/counted-list.ts';
import { listNames } from '../../../language/sentences/list-names.ts';
import { chineseNumeral } from '../../../language/numbers/write-number.ts';
import type { Span } from '../../../library/report.ts';

/** How well words say what the things of a list are called, by any of its names: 0 to 1. */
export function likenessTo({ noun, count }: CountedList, said: string): number {
  if (noun === undefined) return 0;
  if (isNumeral(noun)) return count !== undefined && saysOneEach(noun, count, said) ? 1 : 0;
  const [own, ...others] = listNames(noun).map((name) => shareOfPairs(name, said));
  return Math.max(own ?? 0, ...others.map((share) => share * asAnotherName));
}

// 三项政策 are rather those than 三项措施, where a report has both.
const asAnotherName = 0.95;

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

const named = new RegExp(
  `^[\\d一二两三四五六七八九十百\\s”"’]+${counters}(?<name>\\p{Script=Han}+)`,
  'u',
);
const shortestName = 4;

/** Whether what is counted is called by signs of the name alone: 大型项目 for 大型建设项目. */
export function saysInShort({ noun = '' }: CountedList, counted: string): boolean {
  const name = named.exec(counted)?.groups?.['name'] ?? '';
  return signsInOrder(name, noun) >= Math.min(shortestName, noun.length);
}

/** How many signs a name begins with that stand in another in their order. */
function signsInOrder(name: string, other: string): number {
  let from = 0;
  const missing = Array.from(name).findIndex((sign) => {
    const at = other.indexOf(sign, from);
    from = at + 1;
    return at < 0;
  });
  return missing < 0 ? name.length : missing;
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
