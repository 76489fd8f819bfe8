import type { Candidate } from '../binding/candidate.ts';
import type { StatedQuantity } from '../stated/stated-quantity.ts';
import { cuePattern } from '../words/cue-words.ts';
import { isNamed } from '../words/said-in.ts';
import { isResult } from './is-result.ts';
import { addsUp } from './value-of.ts';

const mostSummands = 4;
const largestPool = 12;

/** Two to four numbers that add up to a stated one and are named, all of them, by its words. */
export function summandsAmong(
  pool: readonly Candidate[],
  {
    stated,
    words,
    text,
  }: {
    readonly stated: StatedQuantity;
    readonly words: readonly string[];
    /** The whole statement. */
    readonly text: string;
  },
): readonly Candidate[] | undefined {
  const count = countSaid(text);
  const alike = pool.filter(({ cited }) => isAlike(cited.base, stated)).slice(0, largestPool);
  for (let size = 2; size <= mostSummands; size++) {
    const found = combinations(alike, size).find(
      (some) =>
        (count === undefined || count === size) &&
        isSum(some, stated) &&
        areNamed(some, words) &&
        (!ofEach.test(text) || areAll(some, alike)),
    );
    if (found) return found;
  }
  return undefined;
}

// 各级服务中心共190个 leaves none out.
const ofEach = cuePattern('is of every one');

/** Whether some are all numbers of their sentences that are of the same things. */
function areAll(some: readonly Candidate[], alike: readonly Candidate[]): boolean {
  const sentences = new Set(some.map(({ sentence }) => sentence));
  return alike.every((one) => some.includes(one) || !sentences.has(one.sentence));
}

function isAlike(base: string, { base: wanted }: StatedQuantity): boolean {
  return base === wanted && addsUp(base);
}

/** Whether a stated number is the sum of some. */
export function isSum(some: readonly Candidate[], stated: StatedQuantity): boolean {
  if (some.length < 2 || some.some(({ cited }) => !isAlike(cited.base, stated))) return false;
  const value = some.reduce((sum, { cited }) => sum + cited.amount, 0);
  return isResult(stated, { value, base: stated.base });
}

function areNamed(some: readonly Candidate[], words: readonly string[]): boolean {
  const isSaidOfAny = (word: string) => some.some(({ cited }) => isNamed(word, cited.window));
  const speaksOf = ({ cited }: Candidate) => words.some((word) => isNamed(word, cited.window));
  return words.every(isSaidOfAny) && some.every(speaksOf);
}

function combinations<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    combinations(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

const numerals = '〇一二三四五六七八九十';
const howMany = /(?<count>[两二三四五六七八九十\d])(?:项|者)(?=合计|共|总|之和|相加|加起来)/u;

/** How many numbers are said to be added: `countSaid('两项合计8亿元') // => 2` */
export function countSaid(text: string): number | undefined {
  const { count } = howMany.exec(text)?.groups ?? {};
  if (count === undefined) return undefined;
  if (count === '两') return 2;
  const numeral = numerals.indexOf(count);
  return numeral >= 0 ? numeral : Number(count);
}
