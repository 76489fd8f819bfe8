import type { SourceQuantity } from '../source.ts';
import { contentWords } from '../words/content-words.ts';
import { cueWords } from '../words/cue-words.ts';
import { isNamed } from '../words/said-in.ts';
import { subjectWords } from '../words/subject-words.ts';
import type { Candidate } from './candidate.ts';
import type { Stated } from './stated.ts';

/**
 * Whether a number of the sources is the one that a statement compares its own with: of the thing
 * that it names, and where it names none, or names it in part, of the same as its own.
 *
 * 农村居民收入增长5%，比城镇居民的3%快2个百分点: the income of 城镇居民, not what they spend.
 */
export function isComparable(stated: Stated, { cited, source }: Candidate): boolean {
  const { quantity, scope, last } = stated;
  const { indicator } = quantity;
  if (indicator !== undefined && cited.indicator !== undefined)
    return indicator === cited.indicator;
  const words = subjectWords(contentWords(quantity.segment), scope).filter(
    (word) => !isWholeAmount.test(word),
  );
  const around = `${cited.window}\n${source.heads}`;
  if (!words.every((word) => isNamed(word, around))) return false;
  if (words.length > 0 && isWhole(stated)) return true;
  return last !== undefined && isOfOneKind(last.cited, cited, words.length > 0);
}

const isWholeAmount = new RegExp(`^${cueWords('names a whole amount')}$`, 'u');

/** 占地区生产总值: a whole is another thing than its part. */
function isWhole({ quantity: { comparedWith } }: Stated): boolean {
  return comparedWith?.way === undefined;
}

const shortestTail = 2;

/** One thing at two times; or, where the words name the other, names that end alike. */
function isOfOneKind(own: SourceQuantity, other: SourceQuantity, isNamedByWords: boolean): boolean {
  if (own.indicator !== undefined || other.indicator !== undefined) {
    if (own.indicator === other.indicator) return true;
  } else if (own.name !== '' && own.name === other.name) return true;
  return isNamedByWords && tailShared(own.name, other.name).length >= shortestTail;
}

function tailShared(one: string, other: string): string {
  let length = 0;
  while (
    length < Math.min(one.length, other.length) &&
    one.at(-1 - length) === other.at(-1 - length)
  )
    length++;
  return length === 0 ? '' : one.slice(-length);
}
