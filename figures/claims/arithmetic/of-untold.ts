import { agreeOnKind } from '../binding/agree-on-kind.ts';
import { agreeOnPlace } from '../binding/agree-on-place.ts';
import { agreeOnTime } from '../binding/agree-on-time.ts';
import { candidates, type Candidate } from '../binding/candidate.ts';
import { isComparable } from '../binding/is-comparable.ts';
import type { Stated } from '../binding/stated.ts';
import type { Source } from '../source.ts';
import { comparedUntold } from '../stated/compared-with.ts';
import type { Computed } from './computed.ts';
import { isResult } from './is-result.ts';
import { signed, valueOf } from './value-of.ts';

/**
 * A difference to a number that the statement names and does not tell: of 农村居民收入增长8%，比城镇
 * 居民高1个百分点 the 7% of 城镇居民 is looked for in the sources.
 */
export function differenceToUntold(
  stated: Stated,
  sources: readonly Source[],
): Computed | undefined {
  const { quantity, last } = stated;
  const other = comparedUntold(quantity.segment);
  if (!other || !last) return undefined;
  const aims = undefined;
  const { words: segment, indicator } = other;
  const asOther = {
    ...stated,
    quantity: { ...quantity, segment, indicator, aims, comparedWith: other },
  };
  const found = candidates(sources).find(
    (one) =>
      one.cited !== last.cited &&
      isMeant(asOther, one) &&
      gives(last, one, { ...stated, way: other.way }),
  );
  return found && { operation: 'difference', operands: [last, found], unsaid: [] };
}

/** Whether a number is a difference between the number told last and one that is only named. */
export function isToUntold({ quantity, last }: Stated): boolean {
  return last !== undefined && comparedUntold(quantity.segment) !== undefined;
}

function isMeant(stated: Stated, one: Candidate): boolean {
  return [isComparable, agreeOnPlace, agreeOnTime, agreeOnKind].every((agrees) =>
    agrees(stated, one),
  );
}

function gives(
  own: Candidate,
  other: Candidate,
  { quantity, way }: Pick<Stated, 'quantity'> & { readonly way: 'up' | 'down' | undefined },
): boolean {
  const value = valueOf('difference', [own.cited, other.cited], quantity.base);
  const rises = signed(own.cited) >= signed(other.cited);
  return (way === undefined || rises === (way === 'up')) && isResult(quantity, value);
}
