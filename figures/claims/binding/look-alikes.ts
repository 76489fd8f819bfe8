import type { SourceQuantity } from '../source.ts';
import { cuePattern, cueWords } from '../words/cue-words.ts';
import { wordsInFront, type Stated } from './stated.ts';

const short = new RegExp(`${cueWords('falls short')}$`, 'u');

/** 接近百亿元 is less than a hundred, and 100.6亿元 more. */
export function fallsShort(stated: Stated, { amount }: SourceQuantity): boolean {
  return short.test(wordsInFront(stated)) && amount > stated.quantity.amount;
}

/** 由40%提高到46%: it was not raised to 40%. */
export function isStartForEnd(stated: Stated, { isStart }: SourceQuantity): boolean {
  const infront = wordsInFront(stated);
  return isStart && /[到至](?:了|约)?$/u.test(infront) && !/[由从自][^到至]*$/u.test(infront);
}

const isNew = cuePattern('is new');
const isThere = cuePattern('is there by now');

/** 新增市场主体7113户、达到47050户: what there is now is not what is new. */
export function isTotalForNew({ quantity }: Stated, { gap }: SourceQuantity): boolean {
  return isNew.test(quantity.segment) && !isNew.test(gap) && isThere.test(gap);
}

const inAll = cuePattern('tells all there are');

/** 新纳入监测对象636户 are not all of them. */
export function isNewForAll({ quantity }: Stated, { gap }: SourceQuantity): boolean {
  return isNew.test(gap) && !isNew.test(quantity.segment) && inAll.test(quantity.segment);
}

const perDay = cuePattern('per unit of time');

/** 日均供水2万吨 is no amount of a year. */
export function isMeanForTotal({ text }: Stated, { left }: SourceQuantity): boolean {
  return perDay.test(left) && !perDay.test(text);
}
