import { signed } from '../arithmetic/value-of.ts';
import type { StatedClause } from '../stated/statement.ts';
import { isOwn, type BoundNumber } from './bound-number.ts';

/**
 * A clause that says which of two numbers is greater and not by how much is held against them:
 * 高于2022年的3.1% where its own is 6%.
 */
export function comparisonFaults(
  { quantities, text }: StatedClause,
  bound: readonly BoundNumber[],
): readonly { readonly fault: 'wrong_direction'; readonly words: string }[] {
  const last = quantities.at(-1);
  const other = bound.at(-1);
  const own = bound.findLast(isOwn);
  const way = last?.comparedWith?.way;
  if (!other || !own || way === undefined || other.stated !== last) return [];
  const [one, two] = [signed(own.candidate.cited), signed(other.candidate.cited)];
  const agrees = way === 'up' ? one > two : one < two;
  return agrees ? [] : [{ fault: 'wrong_direction', words: text }];
}
