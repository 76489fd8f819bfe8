import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChineseNumeral } from '../../../eval/numbers/chinese-numeral.ts';
import { inChinese } from './in-chinese.ts';

test.each([
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['两百', 200],
  ['一百零二', 102],
  ['一百二', 120],
  ['一万二', 12_000],
  ['一亿三千万', 130_000_000],
  ['二〇二二', 2022],
  ['五点五', 5.5],
  ['三百点零五', 300.05],
  ['廿五', 25],
  ['捌拾', 80],
  ['两万亿', 2e12],
])('%s is %d', (words, value) => {
  expect(readChineseNumeral(words)).toBe(value);
});

test.each(['', '点', '万', '甲', '五点', '一点十'])('%j is no numeral', (words) => {
  expect(readChineseNumeral(words)).toBeUndefined();
});

test('whatever is written is read again', () => {
  fc.assert(
    fc.property(fc.nat({ max: 999_999_999_999 }), (value) => {
      expect(readChineseNumeral(inChinese(value))).toBe(value);
    }),
  );
});
