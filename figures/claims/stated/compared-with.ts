import { indicatorAtEnd } from '../../../language/indicators/indicators.ts';
import { segmentWords } from '../../../language/words/segment-words.ts';
import { comparisonOf } from '../../../language/words/word-tables.ts';
import { cueWords } from '../words/cue-words.ts';
import { directionOfWords } from '../words/direction-of-words.ts';
import { bareName } from './bare-name.ts';
import { withoutHedge } from './stated-words.ts';

/** What a statement sets its number beside: 城镇居民 of 比城镇居民的3.4%快1.8个百分点. */
export type ComparedWith = {
  /** The words that say whose number it is. */
  readonly words: string;
  /** How many characters behind the number belong to them. */
  readonly lengthBehind: number;
  readonly indicator: string | undefined;
  /** Which way the statement says that its own number differs from this. */
  readonly way: 'up' | 'down' | undefined;
};

/** Where a number stands in its clause. */
export type Place = {
  /** The words before it, from the number before. */
  readonly infront: string;
  /** The words behind it, to the next number. */
  readonly behind: string;
  readonly base: string;
  /** Unit of the next number of the clause. */
  readonly next: string | undefined;
};

const beside = new RegExp(`(?<![同环占])(?:${cueWords('sets beside')})(?<words>[^，。；]*)$`, 'u');
const exceeds = new RegExp(`(?<by>${cueWords('compares two')})(?<words>[^，。；]*)$`, 'u');
const measures = new RegExp(`(?:${cueWords('measures by')})(?<words>[^，。；]*)$`, 'u');
const isOfIt = /^的(?:大?约|将?近|接近|超过?)?$/u;
const parts = new Set(['%', '倍', '成', '比例']);

/**
 * Whether a number of a statement is not what it states but what that is compared with.
 *
 * 比2022年的3.1%高2.9个百分点, 高于2022年的3.1%, 约为农村居民11516元的2.8倍; but not 比上年增长3.1%.
 */
export function comparedWith(place: Place): ComparedWith | undefined {
  if (place.base === '个百分点') return undefined;
  return besides(place) ?? exceeded(place) ?? measured(place);
}

/** 比…的3.1%高: behind the number stands which way the other differs from it. */
function besides({ infront, behind }: Place): ComparedWith | undefined {
  const { words } = beside.exec(infront)?.groups ?? {};
  const way = /^[、]/u.test(behind) ? undefined : directionOfWords(withoutHedge(behind));
  return words === undefined || way === undefined ? undefined : named(words, behind, way);
}

/** 高于2022年的3.1%, 低于2022年实际的69万人; but 高于全国3万人 says by how much. */
function exceeded({ infront, behind, base, next }: Place): ComparedWith | undefined {
  const { by, words } = exceeds.exec(infront)?.groups ?? {};
  if (by === undefined || words === undefined) return undefined;
  const isOther = base === '%' || next === base || isLevel.test(words);
  return isOther ? named(words, behind, directionOfWords(by)) : undefined;
}

// What a number is compared with is told as a number of its own.
const isLevel = new RegExp(`${cueWords('tells a level of its own')}$`, 'u');

/**
 * What a difference is told against without its number: 城镇居民 of 比城镇居民高1个百分点.
 */
export function comparedUntold(segment: string): ComparedWith | undefined {
  const { words } = (beside.exec(segment) ?? exceeds.exec(segment))?.groups ?? {};
  const way = directionOfWords(segment);
  if (words === undefined || way === undefined) return undefined;
  const by = exceeds.exec(segment)?.groups?.['by'];
  const other = by === undefined ? nounOf(words) : words;
  return other === '' ? undefined : named(other, '', by === undefined ? way : directionOfWords(by));
}

/** 占总投资142亿元的两成: the whole that a part is measured by. */
function measured({ infront, behind, base, next }: Place): ComparedWith | undefined {
  const { words } = measures.exec(infront)?.groups ?? {};
  const isPart = next !== undefined && (next === '倍' || (parts.has(next) && !parts.has(base)));
  return words === undefined || !isPart || !isOfIt.test(behind)
    ? undefined
    : named(words, '', undefined);
}

function named(infront: string, behind: string, way: ComparedWith['way']): ComparedWith {
  const noun = nounOf(behind);
  const words = `${infront}${noun}`;
  const indicator = [infront, noun]
    .map((one) => indicatorAtEnd(bareName(one))?.indicator.name)
    .find((one) => one !== undefined);
  return { words, lengthBehind: noun.length, indicator, way };
}

/** 的实际增速 of 的实际增速高: what stands before the word that compares. */
function nounOf(behind: string): string {
  const [run = ''] = /^[（）]?[^\p{P}\d]*/u.exec(withoutHedge(behind)) ?? [];
  const words = segmentWords(run);
  const compares = words.findLastIndex((word) => ways.has(comparisonOf(word) ?? 'none'));
  return compares < 0 ? run : words.slice(0, compares).join('');
}

const ways: ReadonlySet<string> = new Set(['up', 'down']);
