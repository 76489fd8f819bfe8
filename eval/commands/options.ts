import { InvalidArgumentError } from 'commander';
import { BadInput } from '../bad-input.ts';
import type { Prices } from '../metrics/cost.ts';
import { type Resampling, usualResampling } from '../statistics/resampling.ts';

/** A whole number above 0, or commander says what is wrong. */
export function countOption(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) {
    throw new InvalidArgumentError(`${text} is no whole number above 0.`);
  }
  return count;
}

export function amountOption(text: string): number {
  const amount = Number(text);
  if (text.trim() === '' || !Number.isFinite(amount) || amount < 0) {
    throw new InvalidArgumentError(`${text} is no number from 0 up.`);
  }
  return amount;
}

export type ScoringOptions = {
  readonly resamples?: number;
  readonly seed?: number;
  readonly priceIn?: number;
  readonly priceOut?: number;
};

export function resamplingOf({ resamples, seed }: ScoringOptions): Resampling {
  return {
    resamples: resamples ?? usualResampling.resamples,
    seed: seed ?? usualResampling.seed,
  };
}

/** @throws BadInput when only one of the two prices is given */
export function pricesOf({ priceIn, priceOut }: ScoringOptions): Prices | undefined {
  if (priceIn === undefined && priceOut === undefined) return undefined;
  if (priceIn === undefined || priceOut === undefined) {
    throw new BadInput(
      'A cost needs both --price-in and --price-out (money for a million tokens).',
    );
  }
  return { promptPerMillion: priceIn, completionPerMillion: priceOut };
}
