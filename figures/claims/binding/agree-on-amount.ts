import { familyOf as unitFamily } from '../../../language/numbers/units/units.ts';
import { familyOf } from './agree-on-bound.ts';
import type { SourceQuantity } from '../source.ts';
import type { StatedQuantity } from '../stated/stated-quantity.ts';

/** How a stated amount stands to one of the source. */
export type AmountAgreement = 'equal' | 'rounded' | 'apart';

type Stated = Pick<StatedQuantity, 'amount' | 'base' | 'quantity'>;
type Cited = Pick<SourceQuantity, 'amount' | 'base' | 'quantity'>;

/**
 * Whether a stated amount is that of the source, or that of the source rounded honestly: to the
 * digits it shows, and upwards or downwards where it says 近 or 超.
 *
 * 5484亿元 of 5483.9亿元 is rounded, 5500亿元 only where it says 约, 四成 of 40.3% rounded.
 */
export function agreeOnAmount(stated: Stated, cited: Cited): AmountAgreement {
  if (stated.base !== cited.base && !areCounts(stated, cited)) return 'apart';
  if (isRange(stated.quantity) || isRange(cited.quantity)) {
    const [one, other] = [stated.quantity, cited.quantity];
    return one.low === other.low && one.high === other.high ? 'equal' : 'apart';
  }
  const pair = { stated: stated.amount, cited: cited.amount };
  // 5.5%左右 is no 5%左右: what is told as about so much is not rounded once more.
  if (isAbout(stated.quantity) && isAbout(cited.quantity))
    return close(pair.stated, pair.cited) ? 'equal' : 'apart';
  if (close(pair.stated, pair.cited)) return 'equal';
  return isRounding(pair, stated.quantity.qualifier, stepOf(stated)) ? 'rounded' : 'apart';
}

/** 30条公路 are 30个公路项目: of what is counted the word for a piece says little. */
function areCounts(stated: Stated, cited: Cited): boolean {
  const counted = [stated.base, cited.base].every((base) => unitFamily(base) === 'piece');
  // “五个一工程” counts nothing.
  return counted && [stated, cited].every(({ quantity }) => /^\d/u.test(quantity.written));
}

function isRange({ high }: Stated['quantity']): boolean {
  return high !== undefined;
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

type Pair = { readonly stated: number; readonly cited: number };

function isAbout({ qualifier }: Stated['quantity']): boolean {
  return familyOf(qualifier) === 'about';
}

const saysMore = /超过|突破|以上/u;

function isRounding({ stated, cited }: Pair, qualifier: string | undefined, step: number): boolean {
  const off = stated - cited;
  if (qualifier !== undefined && saysMore.test(qualifier)) return off <= 0 && -off < step;
  if (qualifier === '以下' || qualifier === '以内') return off >= 0 && off < step;
  return Math.abs(off) <= Math.min(step / 2, farthest * Math.abs(cited)) + 1e-9 * Math.abs(cited);
}

// 3% of 3.4% is another growth, though it is rounded.
const farthest = 0.06;
const fewestDigits = 2;

/**
 * One unit of the last digit that a stated amount shows: the zeros at the end of a round number
 * show nothing where it says that it is about so much (约8400亿), else every digit counts.
 */
function stepOf({ quantity, amount }: Stated): number {
  const scale = quantity.value === 0 ? 1 : Math.abs(amount / quantity.value);
  // 三分之二 shows no digits: a hundredth of the whole is as near as it gets.
  if (quantity.unit === '比例') return scale / 50;
  const decimals = /\.(\d+)/u.exec(String(quantity.value))?.[1]?.length ?? 0;
  const zeros = decimals > 0 ? 0 : trailingZeros(quantity.value);
  const digits = String(Math.abs(Math.trunc(quantity.value))).length;
  const shown = quantity.qualifier === undefined ? 0 : Math.min(zeros, digits - fewestDigits);
  return scale * 10 ** (decimals > 0 ? -decimals : Math.max(0, shown));
}

function trailingZeros(value: number): number {
  return /0*$/u.exec(String(Math.abs(value)))?.[0].length ?? 0;
}
