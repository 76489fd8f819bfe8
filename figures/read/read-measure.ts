import { directionBefore } from '../../language/numbers/directions.ts';
import { familyOf, unitParts } from '../../language/numbers/units/units.ts';
import type { Measure } from '../figure-row.ts';
import { readWordLists, wordsIn } from '../words/word-lists.ts';
import type { Indicator } from '../../language/indicators/indicators.ts';

/** What is known of a figure when its measure is read. */
export type Said = {
  /** With its scale, as printed. */
  readonly unit: string;
  /** The words between its subject and its number. */
  readonly predicate: string;
  /** All the words before it in its clause. */
  readonly left: string;
  readonly indicator: Indicator | undefined;
  readonly name: string;
  /** The words of its subject. */
  readonly subject: string;
  /** What it counts stands behind it. */
  readonly isBehind: boolean;
};

const measures = readWordLists(new URL('../words/measure-words.tsv', import.meta.url));
const changeAtEnd = new RegExp(
  `(?:${wordsIn(measures, 'change')})(?:了|约|近|超过?|不低于|不少于|不超过|幅度|率|超|达|达到|为|在|保持在|控制在|稳定在|[，“])*$`,
  'u',
);
const reaches = /(?:到|至|为|达)(?:了|约|近|超过?)?$/u;
const rate = new RegExp(`(?:${wordsIn(measures, 'rate')})$`, 'u');
const compared =
  /(?:(?<!不)(?:高于|低于|快于|慢于|(?<!或)优于)(?=\p{Script=Han})|高出|低出|超出|领先|落后|(?:比|较)(?:全国|全省|全市|全区|目标|计划|规上|规模|考核|预期)[^，。；]*?(?:高|低|快|慢|多|少))/u;
const completed = /(?:完成|占)[^，。；]{0,10}?(?:预算|任务|目标|计划|进度)[^，。；占]{0,4}$/u;
const shared = /占[^，。；]{0,20}$|比重|占比|比例|份额|率[^，。；]{0,4}$/u;

/** What a figure measures, from its unit first and the words before it. */
export function readMeasure(asSaid: Said): Measure {
  // 下降为1952年的39% comes down to it.
  const said = { ...asSaid, predicate: asSaid.predicate.replace(yearAtEnd, '') };
  const { unit } = said;
  if (unit in measureOfUnit) return measureOfUnit[unit] ?? 'other';
  if (unit.endsWith('个百分点')) return compared.test(said.left) ? 'other' : 'change';
  if (unit === '%' || unit === '‰') return percentMeasure(said);
  if (unit === '倍') return timesMeasure(said);
  return amountMeasure(said);
}

const yearAtEnd = /(?<=[到至为])(?:19|20)\d{2}年(?:底|末)?的?$/u;

const measureOfUnit: Readonly<Record<string, Measure>> = {
  位: 'rank',
  番: 'growth',
  成: 'share',
  比例: 'share',
};

function timesMeasure({ predicate }: Said): Measure {
  return changeAtEnd.test(predicate) && !predicate.includes('是') ? 'growth' : 'other';
}

function amountMeasure({ unit, predicate, left, subject, isBehind }: Said): Measure {
  if (compared.test(left)) return 'other';
  if (
    !isBehind &&
    !isNew.test(predicate) &&
    changeAtEnd.test(predicate) &&
    !reaches.test(predicate)
  )
    return 'change';
  // 每千人口托位数 and 人均… are ratios, though their unit is one of pieces.
  if (/^(?:每[万千百十\d人亩户]|人均|万人|千人)/u.test(subject)) return 'level';
  return isCounted(unit) ? 'count' : 'level';
}

const isNew = /新增|净增/u;

function percentMeasure(said: Said): Measure {
  const { predicate, left, subject } = said;
  if (completed.test(left)) return 'other';
  const arrives = reaches.test(predicate) && !rate.test(predicate.replace(reaches, ''));
  if (!arrives && (saysRate.test(predicate) || rate.test(subject))) return 'growth';
  return usuallyGrows(said) ? 'growth' : 'share';
}

const saysRate = new RegExp(wordsIn(measures, 'says rate'), 'u');

/** 地区生产总值5%左右: an amount in per cent can only be its growth. */
function usuallyGrows({ indicator, left }: Said): boolean {
  if (!indicator || shared.test(left)) return false;
  return indicator.unitFamily !== '%' || indicator.usualMeasure === 'growth';
}

/** Pieces, people and places are counted; money, area, length, weight, energy and time measured. */
export function isCounted(unit: string): boolean {
  const { base } = unitParts(unit);
  const family = familyOf(base);
  return family === 'piece' || family === 'people' || base === '位';
}

/** Which way a figure goes, where its words say so. */
export function readDirection(measure: Measure, said: Said): 'up' | 'down' | undefined {
  const isRate = measure === 'growth' || measure === 'change';
  const words = directionWords(measure, said);
  if (said.unit === '番') return 'up';
  if (isRate) return rateDirection(words, said);
  const saysNothing = measure === 'rank' || said.isBehind || isNew.test(words);
  return saysNothing ? undefined : wordsDirection(words, said);
}

// 涨幅从21.7%回落到14.8%: what falls is the rate, and prices still rise.
const rateSlows = /(?:回落|放缓)[到至](?:了|约)?$/u;

function rateDirection(words: string, said: Said): 'up' | 'down' | undefined {
  if (/下拉|拉低|影响/u.test(said.left)) return 'down';
  if (rateSlows.test(words)) return 'up';
  return wordsDirection(words, said) ?? (said.indicator ? 'up' : undefined);
}

/** 改善 is a fall of what should be low. */
function wordsDirection(words: string, { name, left }: Said): 'up' | 'down' | undefined {
  if (!words.includes('改善')) return directionBefore(words);
  return fewerIsBetter.test(`${name}${left}`) ? 'down' : 'up';
}

const fewerIsBetter = new RegExp(wordsIn(measures, 'fewer is better'), 'u');

function directionWords(measure: Measure, { predicate, left, subject }: Said): string {
  if (measure === 'other') return left;
  return `${rate.test(subject) ? subject.slice(-4) : ''}${predicate}`;
}
