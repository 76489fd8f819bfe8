import type { ReadNumber } from './read-numbers.ts';

/** `decimalsOf('53.80') // => 2` */
export function decimalsOf(digits: string): number {
  return digits.split('.')[1]?.length ?? 0;
}

/** Whether an exact value may have been rounded to what is written: half a step of its last digit, and a hair. */
export function roundsTo(
  value: number,
  written: Pick<ReadNumber, 'value' | 'scale' | 'digits'>,
): boolean {
  const halfStep = 0.5001 * written.scale * 10 ** -decimalsOf(written.digits);
  return Math.abs(value - written.value) <= halfStep;
}
