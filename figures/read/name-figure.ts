import type { Mention } from './find-mentions.ts';
import { readWordLists, wordsIn } from '../words/word-lists.ts';
import { placesNamed } from './read-place.ts';
import { cleanSubject, leavesItAsItIs } from './clean-subject.ts';
import {
  indicatorAtEnd,
  indicatorAtStart,
  indicatorNamed,
  type Indicator,
} from '../../language/indicators/indicators.ts';

/** Whose figure it is: the name, the listed indicator where it is one, and another place where one is named. */
export type Named = {
  readonly name: string;
  readonly indicator: Indicator | undefined;
  readonly place: string | undefined;
};

const doings = readWordLists(new URL('../words/doing-words.tsv', import.meta.url));
const verbs = wordsIn(doings, 'done');
const verbsAtStart = new RegExp(`^(?:${verbs})`, 'u');
const verbsAtEnd = new RegExp(`(?:${verbs})(?:了|近|约|超过?)?$`, 'u');

// Where a noun phrase behind a number ends and what is said of it begins.
const bounds = readWordLists(new URL('../words/noun-bounds.tsv', import.meta.url));
const nounEnd = new RegExp(
  `${wordsIn(bounds, 'end')}|居(?=[全第首前世中西东])|[，。；、：（）]`,
  'u',
);

/** Names what stands behind a number: 新增7个市级非遗项目 counts 新增市级非遗项目. */
export function nameFromBehind(left: string, { right, quantity }: Mention): Named {
  const noun = nounBehind(right).replace(/^[的“]|（[^）]*）/gu, '');
  const verb = verbsAtEnd.exec(left)?.[0] ?? '';
  const own = { name: tidy(`${verb}${noun}`), indicator: undefined, place: undefined };
  // 70%的财政支出 is a share of it and not itself.
  if (/[%成]$|比例/u.test(quantity.unit)) return own;
  const indicator = indicatorBehind(verb, noun, doneBehind.exec(right)?.[0] ?? '');
  return indicator ? { name: indicator.name, indicator, place: undefined } : own;
}

function indicatorBehind(verb: string, noun: string, done: string): Indicator | undefined {
  return (
    indicatorNamed(`${verb}${noun}`) ??
    indicatorNamed(`${noun}${verb}`) ??
    (done === '' ? undefined : indicatorAtEnd(`${noun}${done}`)?.indicator) ??
    (verb === '' || /累计|帮|实现/u.test(verb) ? startOf(noun) : undefined)
  );
}

/** The words behind a number that say what it counts. */
export function nounBehind(right: string): string {
  // What stands in brackets ends no noun: 县（市、区）建成区.
  const masked = right.replace(/（[^）]*）/gu, (words) => '　'.repeat(words.length));
  const end = nounEnd.exec(masked.slice(2));
  return right.slice(0, Math.min(end ? end.index + 2 : right.length, longestNoun));
}

const longestNoun = 18;

// 5.8万剩余贫困人口全部脱贫 counts 贫困人口脱贫.
const doneBehind = /脱贫|摘帽|就业|搬迁|退出|出列/u;

function startOf(noun: string): Indicator | undefined {
  const found = indicatorAtStart(noun);
  return found && found.behind.length <= 2 ? found.indicator : undefined;
}

/**
 * Names a figure by the words before it; undefined when they name nothing by themselves. With
 * 新增 behind its subject it counts what is new: 高新技术企业新增18家.
 */
export function nameFromSubject(words: string, predicate = ''): Named | undefined {
  const isNew = /新增|净增/u.exec(predicate)?.[0];
  const subject = `${isNew ?? ''}${cleanSubject(words)}`;
  if (subject === isNew) return undefined;
  if (subject === '') return undefined;
  const exact = indicatorNamed(subject);
  if (exact) return { name: exact.name, indicator: exact, place: undefined };
  return nameAtEnd(subject) ?? ownWords(subject);
}

function nameAtEnd(subject: string): Named | undefined {
  const found = indicatorAtEnd(subject) ?? indicatorAtEnd(subject.replace(tails, ''));
  if (!found) return undefined;
  const { indicator, before } = found;
  const rest = cleanSubject(before).replace(/(?:实现|完成|的)$/u, '');
  const [place] = placesNamed(rest);
  if (place !== undefined) {
    return { name: indicator.name, indicator, place: place === '我国' ? '全国' : rest };
  }
  if (leavesItAsItIs(rest)) return { name: indicator.name, indicator, place: undefined };
  // 新增国家高新技术企业 is 新增高新技术企业; other words before it make it another thing.
  const name = verbAtStart(rest) === rest ? `${rest}${indicator.name}` : subject;
  return { name: tidy(name), indicator: undefined, place: undefined };
}

const tails = new RegExp(`(?:${wordsIn(bounds, 'tail')})$`, 'u');

function ownWords(subject: string): Named {
  return { name: tidy(subject), indicator: undefined, place: undefined };
}

/** The last noun phrase of long words: of a list that 等 ends, its verb and what it is a list of. */
function tidy(subject: string): string {
  const listed = /^(\p{Script=Han}{2})?.*等(?:的)?(\p{Script=Han}{2,})$/u.exec(subject);
  const words = listed ? `${verbOf(listed[1])}${listed[2] ?? ''}` : subject;
  const short =
    words.length > 18 ? words.slice(words.lastIndexOf('、', words.length - 3) + 1) : words;
  return short
    .replace(/的$/u, '')
    .replace(/[［[]\d+[］\]]|[“”‘’《》\s]/gu, '')
    .slice(-30);
}

function verbOf(words = ''): string {
  return verbsAtEnd.test(words) ? words : '';
}

/**
 * Completes words that lean on others before them: after 粮食播种面积, 产量 is 粮食产量; after
 * 地区生产总值, 人均 is 人均地区生产总值.
 */
export function completeName(words: string, earlier: readonly string[]): Named | undefined {
  const short = cleanSubject(words).replace(/[“”]/gu, '');
  const rest = leaning.exec(short)?.groups?.['rest'];
  if (rest === undefined || indicatorNamed(short)) return undefined;
  for (const before of earlier) {
    const indicator = completedBy(before, rest);
    if (indicator) return { name: indicator.name, indicator, place: undefined };
  }
  return undefined;
}

const leaning = new RegExp(`^(?:正常年景下?|其中|年)?(?<rest>${wordsIn(bounds, 'leaning')})$`, 'u');

function completedBy(before: string, rest: string): Indicator | undefined {
  if (rest === '人均' || rest === '城镇' || rest === '农村') {
    return indicatorNamed(`${rest}${before.replace(/^(?:城镇|农村|城乡|全体)/u, '')}`);
  }
  for (let length = before.length; length >= 2; length--) {
    const indicator = indicatorNamed(`${before.slice(0, length)}${rest}`);
    if (indicator) return indicator;
  }
  return undefined;
}

// Words behind a number that say something of it rather than what it counts.
const noNoun = new RegExp(
  `^(?:$|的?$|[，。；、：！？）”]|的[目增水]|不[等变]|${wordsIn(bounds, 'no noun')})`,
  'u',
);

/** Whether what a number counts stands behind it: 7万户市场主体, 70%的农户. */
export function hasNounBehind({ right, quantity }: Pick<Mention, 'right' | 'quantity'>): boolean {
  if (noNoun.test(right)) return false;
  // 总投资663亿元的: what follows is no part of it.
  if (right.startsWith('的')) return /[%成例倍人户]$/u.test(quantity.unit) && right.length > 2;
  return /^[\p{Script=Han}“A-Za-z\d]/u.test(right);
}

/** `verbAtStart('新增规上工业企业') // => '新增'` */
export function verbAtStart(words: string): string {
  return verbsAtStart.exec(words)?.[0] ?? '';
}

/** Whether words end with something done: 散乱污企业整治. */
export function endsWithVerb(words: string): boolean {
  return verbsAtEnd.test(words);
}
