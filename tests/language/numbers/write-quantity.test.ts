import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../language/numbers/find-quantities.ts';
import { readNumber } from '../../../language/numbers/read-number.ts';
import { chineseNumeral, printedNumber } from '../../../language/numbers/write-number.ts';
import { writeQuantity } from '../../../language/numbers/write-quantity.ts';

const units = fc.constantFrom(
  '元',
  '万元',
  '亿元',
  '万亿元',
  '人',
  '万人',
  '%',
  '个百分点',
  '亩',
  '套',
);
const decimals = fc.integer({ min: 1, max: 99_999_999 }).map((number) => number / 1000);

describe('a number in Chinese numerals', () => {
  it.each([
    [0, '零'],
    [10, '十'],
    [15, '十五'],
    [105, '一百零五'],
    [10_500, '一万零五百'],
    [110_000, '十一万'],
    [100_010_000, '一亿零一万'],
    [1_600_000_000_000, '一万六千亿'],
    [5.5, '五点五'],
    [-3.2, '负三点二'],
  ])('%d is %s', (number, words) => {
    expect(chineseNumeral(number)).toBe(words);
  });

  it('is read as what was written, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999_999_999 }), (number) => {
        expect(readNumber(chineseNumeral(number))).toBe(String(number));
      }),
    );
  });

  it('is read with its decimals', () => {
    fc.assert(
      fc.property(decimals, (number) => {
        expect(Number(readNumber(chineseNumeral(number)))).toBe(number);
      }),
    );
  });
});

describe('a quantity', () => {
  it('is read as what was written, whatever it is', () => {
    fc.assert(
      fc.property(decimals, units, fc.boolean(), (size, unit, falls) => {
        const value = falls ? -size : size;
        const [read, ...others] = findQuantities(`达${writeQuantity({ value, unit })}。`);
        expect(read).toMatchObject({ value, unit });
        expect(others).toEqual([]);
      }),
    );
  });

  it('is read as a range where it is one', () => {
    fc.assert(
      fc.property(decimals, decimals, units, (a, b, unit) => {
        fc.pre(a !== b);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const [read] = findQuantities(writeQuantity({ value: low, low, high, unit }));
        expect(read).toMatchObject({ low, high, unit });
      }),
    );
  });

  it('is read in numerals as in digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 99_999_999 }),
        fc.constantFrom('人', '亩', '%'),
        (number, unit) => {
          const [read] = findQuantities(`共${chineseNumeral(number)}${unit}`);
          expect(read).toMatchObject({ amount: number, base: unit });
        },
      ),
    );
  });

  it('is printed without an exponent', () => {
    expect(printedNumber(1e21)).toBe('1000000000000000000000');
    expect(printedNumber(0.0000001)).toBe('0.0000001');
  });
});
