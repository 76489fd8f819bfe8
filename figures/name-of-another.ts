import type { Span } from '../library/report.ts';
import type { Indicator } from '../language/indicators/indicators.ts';
import { isNoun, namesThing, segmentWords } from '../language/words/segment-words.ts';
import { contentWords } from './claims/words/content-words.ts';
import { leavesItAsItIs } from './read/clean-subject.ts';
import { coreName } from './core-name.ts';
import { endsWithVerb } from './read/name-figure.ts';
import { placesNamed } from './read/read-place.ts';
import { readWordLists, wordsIn } from './words/word-lists.ts';

const parts = readWordLists(new URL('./words/name-parts.tsv', import.meta.url));
const bounds = readWordLists(new URL('./words/noun-bounds.tsv', import.meta.url));
const perOne = new RegExp(`(?:${wordsIn(parts, 'per one')})$`, 'u');
const sameThing = new RegExp(
  `^(?:${wordsIn(parts, 'same thing')}|${wordsIn(bounds, 'tail')})$`,
  'u',
);
const leadsToIt = new RegExp(`(?:${wordsIn(parts, 'leads to it')})$`, 'u');
const share = new RegExp(wordsIn(parts, 'share'), 'u');
const anotherThing = new RegExp(`^的?(?:${wordsIn(parts, 'another thing')})`, 'u');

/** The names of an indicator. */
export type Names = Pick<Indicator, 'name' | 'variants'>;

/**
 * Whether a figure's name holds that of an indicator and is the name of another thing, by words
 * that the question does not say. Of a list (A和B) each part is a name.
 *
 * `isNameOfAnother('万元GDP用水量', gdp, 'GDP是多少') // => true`,
 * `isNameOfAnother('全社会固定资产投资总额', investment, '固投是多少') // => false`
 */
export function isNameOfAnother(name: string, indicator: Names, asked: string): boolean {
  const listed = name.split(listMarks).filter((part) => longestHeld(part, indicator) !== undefined);
  return listed.length > 0 && listed.every((part) => narrowsOrTurns(part, indicator, asked));
}

const listMarks = /[、，]|[和与及](?!平)/u;

function narrowsOrTurns(name: string, indicator: Names, asked: string): boolean {
  const held = longestHeld(name, indicator);
  if (!held) return false;
  return narrows(name.slice(0, held.start), asked) || turns(name.slice(held.end), asked);
}

/** Where a text holds a name of an indicator, and the longest there. */
function longestHeld(text: string, { name, variants }: Names): Span | undefined {
  const held = [name, ...variants].flatMap((one) => {
    const start = text.indexOf(one);
    return start < 0 ? [] : [{ start, end: start + one.length }];
  });
  return held.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
}

/** 工业 of 工业固定资产投资, 万元 of 万元GDP; not 推动, 新增, 评价入库的, 空气中 or 西藏. */
function narrows(before: string, asked: string): boolean {
  const words = before.replace(/[“”"'‘’\s]/gu, '');
  if (words === '' || leadsToIt.test(words) || leavesItAsItIs(words)) return false;
  if (placesNamed(words).length > 0) return false;
  const left = contentWords(coreName(words)).filter((word) => !asked.includes(word));
  return perOne.test(words) || left.some(namesThing);
}

/** 能耗 of GDP能耗, 比重 of 占GDP比重; not 总量, 增速, 提升改造 or 持续. */
function turns(behind: string, asked: string): boolean {
  return segmentWords(coreName(behind)).some((word) => isThing(word) && !isSaid(word, asked));
}

/** 百分之多少 asks for a share, however the report calls it. */
function isSaid(word: string, asked: string): boolean {
  return asked.includes(word) || (share.test(word) && /百分之|[占比]/u.test(asked));
}

/**
 * Whether the words behind an indicator's name make it that of another thing at once.
 *
 * `goesOnToAnother('电耗持续下降', '') // => true`, `goesOnToAnother('增势良好', '') // => false`
 */
export function goesOnToAnother(behind: string, asked: string): boolean {
  const [word] = anotherThing.exec(behind) ?? [];
  return word !== undefined && !isSaid(word.replace('的', ''), asked);
}

function isThing(word: string): boolean {
  return word.length > 1 && isNoun(word) && !sameThing.test(word) && !endsWithVerb(word);
}
