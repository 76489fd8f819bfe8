import { printedNumber } from './write-number.ts';

export type WrittenAmount = {
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly unit: string;
};

/**
 * A quantity as reports print it; what `findQuantities` reads of it is the same again.
 *
 * `writeQuantity({ value: 2, low: 2, high: 3, unit: '%' }) // => '2%—3%'`
 */
export function writeQuantity({ value, low, high, unit }: WrittenAmount): string {
  const one = (number: number) => `${printedNumber(number)}${unit}`;
  return low !== undefined && high !== undefined && low !== high
    ? `${one(low)}—${one(high)}`
    : one(value);
}
