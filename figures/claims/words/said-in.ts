import { bareOf } from './content-words.ts';
import { normaliseText } from '../../../language/characters/normalise-text.ts';
import { narrowerThan, synonymsOf } from '../../../language/words/word-tables.ts';
import { segmentWords } from '../../../language/words/segment-words.ts';

/** Words in the form in which they are looked for: widths and case folded, no white space, no quotation marks. */
export function foldWords(text: string): string {
  return normaliseText(text).replace(/[\s「」『』“”‘’"'《》〈〉]/gu, '');
}

/**
 * Whether a text, folded by `foldWords`, says what a word says: the word itself, another that says
 * the same or more, or all parts of a compound near each other.
 *
 * `isSaid('车辆', '更新公交车30辆') // => true`
 */
export function isSaid(word: string, text: string): boolean {
  return isNamed(word, text) || narrowerThan(foldWords(word)).some((other) => text.includes(other));
}

/** As `isSaid`, but a general word is not said by a narrower one, as holds of what is counted. */
export function isNamed(word: string, text: string): boolean {
  const folded = foldWords(word);
  return (
    folded === '' ||
    isSaidWhole(folded, text) ||
    isSaidInParts(folded, text) ||
    isSaidBare(folded, text) ||
    isSaidOfBoth(folded, text)
  );
}

/** 城镇居民 and 农村居民 are said where 城乡居民 are, and so are 城镇 and 农村. */
function isSaidOfBoth(word: string, text: string): boolean {
  const both = word.replace(/^(?:城镇|农村)/u, '城乡');
  return both !== word && text.includes(both.length > 2 ? both : `${both}居民`);
}

/** 均居 is said where 居 is. */
function isSaidBare(word: string, text: string): boolean {
  const bare = bareOf(word);
  return bare !== word && bare !== '' && isSaidWhole(bare, text);
}

/** Whether a text, folded, holds a word or one that says as much, uncut. */
export function isSaidWhole(word: string, text: string): boolean {
  return text.includes(word) || synonymsOf(word).some((other) => text.includes(other));
}

/** 新能源公交车 is said where 新能源 and 公交车 are; a character alone is too little to go by. */
function isSaidInParts(word: string, text: string): boolean {
  if (ownName.test(word) || word.length < shortestCompound || !/^\p{Script=Han}+$/u.test(word))
    return false;
  return partings(word).some((parts) => standTogether(parts, text, word.length + farthestApart));
}

const farthestApart = 6;

/** Whether the parts stand in order within a stretch of text. */
function standTogether(parts: readonly string[], text: string, stretch: number): boolean {
  const [first = '', ...rest] = parts;
  return [first, ...synonymsOf(first)].some((start) => {
    for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
      const near = text.slice(at + start.length, at + start.length + stretch);
      if (rest.every((part) => isSaidWhole(part, near))) return true;
    }
    return false;
  });
}

// 香港大学 is not said where 香港科技大学 is.
const ownName = /(?:大学|学院|医院|公司|集团|机场|高速|铁路|公园|银行|中学|小学)$/u;
const shortestCompound = 4;
const shortestPart = 2;

/** Every way to cut a compound in two, and as the dictionary cuts it without its own entry. */
function partings(word: string): readonly (readonly string[])[] {
  const inTwo: (readonly string[])[] = [];
  for (let at = shortestPart; at <= word.length - shortestPart; at++)
    inTwo.push([word.slice(0, at), word.slice(at)]);
  const half = Math.ceil(word.length / 2);
  const cut = [...segmentWords(word.slice(0, half)), ...segmentWords(word.slice(half))];
  return cut.every((part) => part.length >= shortestPart) ? [...inTwo, cut] : inTwo;
}
