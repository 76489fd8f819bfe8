import { foldText } from '../characters/fold-text.ts';
import { boundAround } from './bounds.ts';
import { foldFormal } from './numerals/fold-formal.ts';
import { maskNames } from './mask-names.ts';
import { numeralSigns } from './numerals/numerals.ts';
import { amountOf, type FoundQuantity, type ReadQuantity } from './quantity.ts';
import { readAmounts } from './read-amounts.ts';
import { readBareScales } from './read-bare-scales.ts';
import { readRanks } from './read-ranks.ts';
import { readShares } from './read-shares.ts';

export type { FoundQuantity } from './quantity.ts';
export { sameQuantity } from './quantity.ts';

const mayHoldOne = new RegExp(`[\\d半番首${numeralSigns}]`, 'u');

/**
 * Every quantity of a text, in order. Names and dates are none (500强, 2022年, 三个一批), and
 * neither are numbers that are only hinted at (数十家, 几百人).
 *
 * `findQuantities('总量达到1.6万亿元左右') // => 1.6 万亿元, 左右, an amount of 1.6e12 元`
 *
 * @param offset where the text stands in a longer one, whose offsets are given.
 */
export function findQuantities(text: string, offset = 0): readonly FoundQuantity[] {
  const folded = foldFormal(foldText(text));
  if (!mayHoldOne.test(folded)) return [];
  const masked = maskNames(folded);
  const found = readers
    .flatMap((read) => read(masked))
    .toSorted((a, b) => a.start - b.start || b.unitEnd - a.unitEnd);
  return withoutOverlaps(found).map((quantity) => completed(quantity, { text, masked, offset }));
}

const readers = [readRanks, readShares, readBareScales, readAmounts];

function withoutOverlaps(found: readonly ReadQuantity[]): readonly ReadQuantity[] {
  let reached = 0;
  return found.filter(({ start, unitEnd }) => {
    if (start < reached) return false;
    reached = unitEnd;
    return true;
  });
}

function completed(
  quantity: ReadQuantity,
  {
    text,
    masked,
    offset,
  }: { readonly text: string; readonly masked: string; readonly offset: number },
): FoundQuantity {
  const { start, unitEnd, value, unit } = quantity;
  const { qualifier = quantity.qualifier, length } = boundAround(
    masked.slice(0, start),
    masked.slice(unitEnd),
  );
  return {
    ...quantity,
    ...amountOf(value, unit),
    start: start + offset,
    unitEnd: unitEnd + offset,
    end: unitEnd + length + offset,
    written: text.slice(start, unitEnd),
    ...(qualifier !== undefined && { qualifier }),
  };
}
