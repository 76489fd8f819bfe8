import { unitParts } from './units/units.ts';

/** A number that stands in a text, with its unit as printed and where it stands. */
export type FoundQuantity = {
  readonly start: number;
  /** After the unit and the words that qualify it (左右, 以上). */
  readonly end: number;
  /** Where the unit ends. */
  readonly unitEnd: number;
  /** As it stands in the text, from its sign to its unit. */
  readonly written: string;
  /** In `unit`: 1.6 万亿元. A range has its lower end here; -9.6% is below zero. */
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  /** With its scale (万亿元); empty where none is written. */
  readonly unit: string;
  /** In `base`, so that equal amounts are equal: 1.6e12. */
  readonly amount: number;
  /** Without scale, and the same for units that say the same: 元, 人, %, 个百分点. */
  readonly base: string;
  readonly qualifier?: string;
};

/** What a reader of one kind of quantity finds. */
export type ReadQuantity = Pick<
  FoundQuantity,
  'start' | 'unitEnd' | 'value' | 'low' | 'high' | 'unit' | 'qualifier'
>;

// 1.4 万 is 13999.999999999998 in binary; what was printed has far fewer digits.
const digits = 12;

/** A number without the dust of binary arithmetic: `exact(0.1 + 0.2) // => 0.3` */
export function exact(value: number): number {
  return Number(value.toPrecision(digits));
}

/** `amountOf(1.6, '万亿元') // => { amount: 1.6e12, base: '元' }` */
export function amountOf(
  value: number,
  unit: string,
): { readonly amount: number; readonly base: string } {
  const { base, factor } = unitParts(unit);
  return { amount: exact(value * factor), base };
}

type Amount = Pick<FoundQuantity, 'amount' | 'base'>;

/** Whether two quantities say the same: equal amounts, and units that do not contradict. */
export function sameQuantity(a: Amount, b: Amount): boolean {
  const close =
    Math.abs(a.amount - b.amount) <= 1e-9 * Math.max(Math.abs(a.amount), Math.abs(b.amount));
  return close && (a.base === b.base || a.base === '' || b.base === '');
}
