import { namesThing } from '../../../language/words/segment-words.ts';
import type { SourceQuantity } from '../source.ts';
import { contentWords } from '../words/content-words.ts';
import { cueWords } from '../words/cue-words.ts';
import { isNamed } from '../words/said-in.ts';
import { subjectWords } from '../words/subject-words.ts';
import type { Candidate } from '../binding/candidate.ts';
import type { Stated } from '../binding/stated.ts';

const longestOfLittle = 4;

/**
 * A number that says little of its own (总投资7139亿元) belongs to the one before it: in the source
 * it stands behind it, and no other of the same words between.
 */
export function agreeOnOrder(stated: Stated, { sentence, cited }: Candidate): boolean {
  const { quantity, scope, last, leans } = stated;
  // What a number is compared with may stand anywhere.
  if (quantity.comparedWith) return true;
  const own = subjectWords(contentWords(quantity.segment), scope);
  const isNamedHere = own.length > 0 && own.every((word) => isNamed(word, cited.window));
  // 惠及3400万人 alone is of what was told before it, wherever else somebody was helped.
  if (leans?.every((one) => one.sentence !== sentence))
    return (isNamedHere && own.some(namesThing)) || isTakenOver(stated, cited);
  if (own.join('').length > longestOfLittle || last?.sentence !== sentence) return true;
  // A bare number is of what stands before it.
  const words = own.length > 0 ? own : subjectWords(stated.inherited, scope);
  return last.cited === cited || followsLast(cited, last, { own, words, isNamedHere });
}

/** 目标增长11%以上[1]，实际增长8.1%[2]: what says nothing of its own is of what the words before name. */
function isTakenOver({ quantity, scope, inherited }: Stated, { window }: SourceQuantity): boolean {
  const own = subjectWords(contentWords(quantity.segment), scope);
  const taken = subjectWords(inherited, scope);
  return own.length === 0 && taken.length > 0 && taken.every((word) => isNamed(word, window));
}

type Said = {
  readonly own: readonly string[];
  /** Its own, or those that it takes over. */
  readonly words: readonly string[];
  /** Whether all its own stand at the number. */
  readonly isNamedHere: boolean;
};

function followsLast(
  cited: SourceQuantity,
  last: Candidate,
  { own, words, isNamedHere }: Said,
): boolean {
  const mayBeBefore = isNamedHere || (own.length === 0 && isNextOfOne(cited, last));
  if (startOf(cited) < startOf(last.cited) && !mayBeBefore) return false;
  return between(last, cited).every(
    (other) =>
      isOfAnother(other, cited, last) || !words.every((word) => isNamed(word, other.window)),
  );
}

/** The numbers of one unit that stand between the last and one behind it, or all behind the last. */
function between(last: Candidate, cited: SourceQuantity): readonly SourceQuantity[] {
  const isBefore = startOf(cited) < startOf(last.cited);
  return last.sentence.quantities.filter(
    (other) =>
      other.base === cited.base &&
      startOf(other) > startOf(last.cited) &&
      (isBefore || startOf(other) < startOf(cited)),
  );
}

/** 提升3个百分点、达到87%: of two numbers side by side of one name either may be told first. */
function isNextOfOne(cited: SourceQuantity, last: Candidate): boolean {
  const { quantities } = last.sentence;
  const apart = Math.abs(quantities.indexOf(cited) - quantities.indexOf(last.cited));
  if (apart !== 1) return false;
  const isOfOne = leansBack.test(last.cited.name) && cited.clause === last.cited.clause;
  return isOfOne || (cited.name !== '' && cited.name === last.cited.name);
}

const leansBack = new RegExp(`^${cueWords('is told of what stands before it')}`, 'u');

/** 城镇、农村居民收入3万元、2万元，增长4%、6%: of the two rates only one is that of the second amount. */
function isOfAnother(other: SourceQuantity, cited: SourceQuantity, last: Candidate): boolean {
  const { indicator, name } = last.cited;
  if (name !== '' && cited.name === name && other.name !== name) return true;
  return indicator !== undefined && cited.indicator === indicator && other.indicator !== indicator;
}

function startOf({ quantity }: SourceQuantity): number {
  return quantity.start;
}
