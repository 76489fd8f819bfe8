import type { SourceQuantity } from '../source.ts';
import { cuePattern } from '../words/cue-words.ts';
import { directionOfWords } from '../words/direction-of-words.ts';
import type { Operation } from './computed.ts';

export type Value = { readonly value: number; readonly base: string };

const rates = new Set(['%', '番', '倍', '位', '个百分点', '']);

/** Whether a unit counts or measures a thing, so that amounts in it add up. */
export function addsUp(base: string): boolean {
  return !rates.has(base);
}

/** What comes of two numbers; undefined where the operation has no sense for their unit. */
export function valueOf(
  operation: Operation,
  [a, b]: readonly [SourceQuantity, SourceQuantity],
  wanted: string,
): Value | undefined {
  if (operation === 'before') return beforeChange(a, b);
  if (operation === 'part') return partOf(a, b);
  if (a.base !== b.base) return undefined;
  if (operation === 'difference') return differenceOf(a, b);
  const isMeasured = addsUp(a.base) || isRatioOfRates(operation, a.base);
  return isMeasured && b.amount !== 0
    ? quotientOf(operation, a.amount / b.amount, wanted)
    : undefined;
}

function quotientOf(operation: Operation, times: number, wanted: string): Value | undefined {
  if (operation === 'share') return { value: 100 * times, base: '%' };
  if (operation === 'growth') return growthOf(times, wanted);
  // 翻一番 is to grow twofold.
  if (operation === 'ratio' && wanted === '番') return { value: Math.log2(times), base: '番' };
  return operation === 'ratio' ? { value: times, base: '倍' } : undefined;
}

/** 增长22%，增速约为制造业11%的两倍. */
function isRatioOfRates(operation: Operation, base: string): boolean {
  return operation === 'ratio' && base === '%';
}

const gained = cuePattern('is gained');

/** What an amount was before it changed by so much, so many percent, or to so many times as much. */
function beforeChange(level: SourceQuantity, change: SourceQuantity): Value | undefined {
  const isNew = gained.test(change.gap);
  const way = change.row?.direction ?? directionOfWords(change.left) ?? (isNew ? 'up' : undefined);
  const { base } = level;
  if (way === undefined)
    return change.base === '倍' ? { value: level.amount / change.amount, base } : undefined;
  const by = way === 'down' ? -change.amount : change.amount;
  if (isOfUnit(change.base, base)) return { value: level.amount - by, base };
  const isGrowth = change.base === '%' && addsUp(base);
  return isGrowth ? { value: level.amount / (1 + by / 100), base } : undefined;
}

/** A rate changes by 个百分点. */
function isOfUnit(change: string, level: string): boolean {
  return level === '%' ? change === '个百分点' : change === level;
}

/** 8.3亿元, 税收占63.2%: the taxes are 5.2亿元. */
function partOf(whole: SourceQuantity, share: SourceQuantity): Value | undefined {
  const isShare = share.base === '%' && share.row?.measure === 'share';
  if (!isShare || !addsUp(whole.base)) return undefined;
  return { value: (whole.amount * share.amount) / 100, base: whole.base };
}

function differenceOf(a: SourceQuantity, b: SourceQuantity): Value | undefined {
  if (a.base !== '%' && !addsUp(a.base)) return undefined;
  return { value: signed(a) - signed(b), base: a.base === '%' ? '个百分点' : a.base };
}

/** 增长一倍 is to become twice as much. */
function growthOf(times: number, wanted: string): Value {
  return wanted === '倍'
    ? { value: times - 1, base: '倍' }
    : { value: 100 * (times - 1), base: '%' };
}

/** A fall is below zero. */
export function signed({ amount, row }: SourceQuantity): number {
  const falls = row?.direction === 'down' && (row.measure === 'growth' || row.measure === 'change');
  return falls ? -amount : amount;
}
