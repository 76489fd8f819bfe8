import { signed } from '../arithmetic/value-of.ts';
import { directionOfWords } from '../words/direction-of-words.ts';
import type { StatedClause } from '../stated/statement.ts';
import { isOwn, type BoundNumber } from './bound-number.ts';

type ComparisonFault = { readonly fault: 'wrong_direction'; readonly words: string };

/** The ways in which a clause sets two of its numbers against each other, and they do not stand so. */
export function comparisonFaults(
  clause: StatedClause,
  bound: readonly BoundNumber[],
): readonly ComparisonFault[] {
  return [...comparedFaults(clause, bound), ...turnedFaults(clause, bound)];
}

/** 由3个降至14个 goes the other way. */
function turnedFaults(
  clause: StatedClause,
  bound: readonly BoundNumber[],
): readonly ComparisonFault[] {
  const own = bound.filter((one) => one.clause === clause && isOwn(one));
  return own.slice(1).flatMap(({ stated, candidate }, index): readonly ComparisonFault[] => {
    const start = own[index];
    const way = directionOfWords(stated.segment);
    if (!start || way === undefined || !/[由从自]/u.test(start.stated.segment)) return [];
    if (start.candidate.cited.base !== candidate.cited.base) return [];
    const change = signed(candidate.cited) - signed(start.candidate.cited);
    const agrees = way === 'up' ? change > 0 : change < 0;
    return agrees || !/[至到为]/u.test(stated.segment)
      ? []
      : [{ fault: 'wrong_direction', words: clause.text }];
  });
}

/**
 * A clause that says which of two numbers is greater and not by how much is held against them:
 * 高于2022年的3.1% where its own is 6%.
 */
function comparedFaults(
  { quantities, text }: StatedClause,
  bound: readonly BoundNumber[],
): readonly ComparisonFault[] {
  const last = quantities.at(-1);
  const other = bound.at(-1);
  const own = bound.findLast(isOwn);
  const way = last?.comparedWith?.way;
  if (!other || !own || way === undefined || other.stated !== last) return [];
  const [one, two] = [signed(own.candidate.cited), signed(other.candidate.cited)];
  const agrees = way === 'up' ? one > two : one < two;
  return agrees ? [] : [{ fault: 'wrong_direction', words: text }];
}
