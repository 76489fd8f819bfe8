import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areOfSameMonths,
  partOfYear,
  yearPeriod,
  yearsPeriod,
} from '../../../language/years/period.ts';
import { periodsIn } from '../../../language/years/periods-in.ts';
import { planPeriod } from '../../../language/years/plan-periods.ts';
import { readWrittenPeriod, writePeriod } from '../../../language/years/written-period.ts';

describe('a written period', () => {
  it.each([
    [yearPeriod(2023), '2023'],
    [yearsPeriod(2016, 2020), '2016-2020'],
    [planPeriod('十三'), '2016-2020'],
    [partOfYear(2023, { from: 1, to: 6 }), '2023年上半年'],
    [partOfYear(2023, { from: 1, to: 3 }), '2023年一季度'],
    [partOfYear(2023, { from: 1, to: 9 }), '2023年前三季度'],
    [partOfYear(2023, { from: 1, to: 10 }), '2023年1-10月'],
    [partOfYear(2023, { from: 8, to: 8 }), '2023年8月'],
    [partOfYear(2023, { from: 1, to: 12 }), '2023'],
  ])('of %j is %s', (period, words) => {
    expect(writePeriod(period)).toBe(words);
  });

  it.each(['', '2023年', '23', '2023年某季', '2023-', '上半年'])('is not %j', (words) => {
    expect(readWrittenPeriod(words)).toBeUndefined();
  });

  const year = fc.integer({ min: 1950, max: 2099 });
  const month = fc.integer({ min: 1, max: 12 });
  const period = fc.oneof(
    fc.tuple(year, year).map(([a, b]) => yearsPeriod(Math.min(a, b), Math.max(a, b))),
    fc
      .tuple(year, month, month)
      .map(([of, a, b]) => partOfYear(of, { from: Math.min(a, b), to: Math.max(a, b) })),
  );

  it('is read as the period that it was written of', () => {
    fc.assert(
      fc.property(period, (one) => {
        expect(readWrittenPeriod(writePeriod(one))).toEqual(one);
      }),
    );
  });

  it('is the same of the same period only', () => {
    fc.assert(
      fc.property(period, period, (one, other) => {
        const areSame =
          one.first === other.first && one.last === other.last && areOfSameMonths(one, other);
        expect(writePeriod(one) === writePeriod(other)).toBe(areSame);
      }),
    );
  });

  it('of a part of a year is read from a text, too', () => {
    fc.assert(
      fc.property(
        period.filter(({ type }) => type === 'part'),
        (one) => {
          const { months } = one as Extract<typeof one, { type: 'part' }>;
          fc.pre(months.from < months.to);
          expect(periodsIn(writePeriod(one), undefined)[0]?.period).toEqual(one);
        },
      ),
    );
  });
});
