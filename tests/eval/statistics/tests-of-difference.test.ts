import binomialTest from '@stdlib/stats-binomial-test';
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '../../../eval/statistics/interval.ts';
import { holm } from '../../../eval/statistics/holm.ts';
import { mcnemarExact, mcnemarMidP } from '../../../eval/statistics/mcnemar.ts';
import { meanWithError } from '../../../eval/statistics/mean-error.ts';
import { questionsNeeded } from '../../../eval/statistics/questions-needed.ts';
import { signFlip } from '../../../eval/statistics/sign-flip.ts';

describe('McNemar', () => {
  test.each([
    [12, 4, 0.0768],
    [5, 12, 0.1435],
    [0, 0, 1],
  ])('lost %i, won %i', (lost, won, p) => {
    expect(mcnemarExact({ lost, won })).toBeCloseTo(p, 4);
  });

  test('mid-p of 12 and 4', () => {
    expect(mcnemarMidP({ lost: 12, won: 4 })).toBeCloseTo(0.049, 3);
  });

  test('is the exact binomial test of stdlib', () => {
    const counts = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(counts, counts, (lost, won) => {
        fc.pre(lost + won > 0);
        const { pValue } = binomialTest(lost, lost + won, { p: 0.5 });
        expect(mcnemarExact({ lost, won })).toBeCloseTo(pValue, 8);
      }),
    );
  });

  test('does not overflow on thousands', () => {
    expect(mcnemarExact({ lost: 2500, won: 2500 })).toBeCloseTo(1, 6);
  });
});

test('Wilson bounds stand where the normal approximation of the score reaches z', () => {
  const z = quantile(0.975, 0, 1);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (of, part) => {
        const count = Math.round(of * part);
        const { low, high } = wilsonInterval(count, of) ?? { low: 0, high: 0 };
        for (const bound of [low, high].filter((each) => each > 1e-9 && each < 1 - 1e-9)) {
          const distance = Math.abs(count / of - bound) / Math.sqrt((bound * (1 - bound)) / of);
          expect(distance).toBeCloseTo(z, 6);
        }
      },
    ),
  );
});

describe('Holm', () => {
  test('multiplies the smallest by all, and never lets a larger one be smaller', () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
  });

  test('lies between no correction and Bonferroni', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(p, { minLength: 1, maxLength: 12 }), (values) => {
        holm(values).forEach((adjusted, at) => {
          expect(adjusted).toBeGreaterThanOrEqual(values[at]! - 1e-12);
          expect(adjusted).toBeLessThanOrEqual(Math.min(1, values[at]! * values.length) + 1e-12);
        });
      }),
    );
  });
});

test.each([
  [0.05, 0.15, 464],
  [0.03, 0.1, 865],
  [0.1, 0.2, 150],
])('to see %f of %f discordant takes %i questions', (difference, discordant, n) => {
  expect(questionsNeeded({ difference, discordant })).toBe(n);
});

test('no difference cannot be seen with any number of questions', () => {
  expect(questionsNeeded({ difference: 0, discordant: 0.1 })).toBeUndefined();
});

describe('sign flips', () => {
  test('of four ones: two of sixteen are as far out', () => {
    expect(signFlip([1, 1, 1, 1])).toBe(0.125);
  });

  test('of nothing are undefined', () => {
    expect(signFlip([])).toBeUndefined();
  });

  test('drawn agree with all of them counted', () => {
    const few = [0.5, 0.2, -0.1, 0.4, 0.3, 0.1, -0.2, 0.6];
    const many = [...few, ...few.map(() => 0), 0];
    expect(signFlip(many)).toBeCloseTo(signFlip(few)!, 1);
  });
});

test('a mean has a standard error from two scores on', () => {
  expect(meanWithError([0, 1, 1, 0])).toEqual({ mean: 0.5, error: Math.sqrt(1 / 12) });
  expect(meanWithError([1])).toEqual({ mean: 1, error: undefined });
  expect(meanWithError([])).toBeUndefined();
});
