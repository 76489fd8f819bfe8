import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, shiftPoint } from '../../../language/numbers/read-number.ts';

describe('a number in Chinese numerals', () => {
  it.each([
    ['五', '5'],
    ['十', '10'],
    ['十五', '15'],
    ['两千', '2000'],
    ['一百零五', '105'],
    ['一百二十', '120'],
    ['三十八万', '380000'],
    ['十万', '100000'],
    ['一万三千五百', '13500'],
    ['一亿两千万', '120000000'],
    ['一万亿', '1000000000000'],
    ['十二万三千亿', '12300000000000'],
    ['一点六万亿', '1600000000000'],
    ['六点八', '6.8'],
    ['五点零五', '5.05'],
    ['二〇二三', '2023'],
    ['一九四九', '1949'],
  ])('%s is %s', (words, number) => {
    expect(readNumber(words)).toBe(number);
  });

  it.each(['三五', '七八十', '千', '百万', '零', '', '亿万', '十三五'])('is not %j', (words) => {
    expect(readNumber(words)).toBeUndefined();
  });
});

describe('moving the point', () => {
  it('multiplies by powers of ten, exactly', () => {
    const powers = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(999), powers, (whole, decimals, by) => {
        const number = `${whole}.${String(decimals).padStart(3, '0')}`;
        const thousandths = (BigInt(whole) * 1000n + BigInt(decimals)) * 10n ** BigInt(by);
        const [left = '', right = ''] = shiftPoint(number, by).split('.');
        expect(BigInt(left) * 1000n + BigInt(right.padEnd(3, '0'))).toBe(thousandths);
      }),
    );
  });

  it('writes equal numbers alike', () => {
    expect(shiftPoint('6.80', 0)).toBe('6.8');
    expect(shiftPoint('06', 0)).toBe('6');
    expect(shiftPoint('0.05', 1)).toBe('0.5');
  });
});
