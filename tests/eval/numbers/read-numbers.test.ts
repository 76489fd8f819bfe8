import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../../eval/numbers/read-numbers.ts';
import { inChinese } from './in-chinese.ts';

const read = (text: string) =>
  readNumbers(text).map(({ value, unit }) => `${value} ${unit}`.trim());

describe('a number is read', () => {
  test.each([
    ['in full-width digits with separators', '完成１，８４６.6亿元', ['184660000000 元']],
    ['with two scales', '1亿3000万人', ['130000000 人']],
    [
      'with a scale of two signs',
      '3千万元、5百万元、1.2万亿元',
      ['30000000 元', '5000000 元', '1200000000000 元'],
    ],
    ['with a unit that begins like a scale', '5千瓦', ['5 千瓦']],
    ['in Chinese numerals', '一亿三千万人，一百二十八家', ['130000000 人', '128 家']],
    ['in formal numerals', '增长捌个百分点', ['8 个百分点']],
    ['as a share in words', '百分之五点五、千分之三', ['5.5 %', '3 ‰']],
    ['as tenths', '近七成、三成五', ['70 %', '35 %']],
    ['as a fraction', '三分之二、1/4', ['0.6666666666666666 比例', '0.25 比例']],
    ['as a multiple', '两倍、翻番、翻一番', ['2 倍', '1 番', '1 番']],
    ['as a rank', '居第三，列第五位', ['3', '5 位']],
    ['as a year in numerals', '二〇二二年', ['2022 年']],
    ['below zero', '-9.6%，负3.2%', ['-9.6 %', '-3.2 %']],
    [
      'in a range, with one unit for both',
      '4.5—5%，3至5个，2021—2025年',
      ['4.5 %', '5 %', '3 个', '5 个', '2021 年', '2025 年'],
    ],
    ['with a word for more', '1.4万多户、35万余人', ['14000 户', '350000 人']],
  ])('%s', (_, text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });
});

test.each([
  ['a name', 'PM2.5、G25'],
  ['a line', '地铁10号线（Line 10）'],
  ['an item of a list', '1.“大联席”'],
  ['a word with a numeral', '第三产业、十四五、一些、统一、成员三成员'],
])('%s is none', (_, text) => {
  expect(read(text)).toEqual([]);
});

test('which way a number is open is told', () => {
  const bounds = readNumbers('不低于6%、10万元以上、不超过3%、5天以内、约8亿元、4%左右、7%');
  expect(bounds.map(({ bound }) => bound)).toEqual([
    ...['least', 'least', 'most', 'most', 'about', 'about', undefined],
  ]);
});

test('one sign before a measure word may be part of a phrase', () => {
  const phrases = readNumbers('三个一批，第一次，38个，三十八个，第三位');
  expect(phrases.map(({ mayBePhrase }) => mayBePhrase)).toEqual([
    ...[true, true, true, false, false, false],
  ]);
});

test('digits stay as printed, before their scale', () => {
  const digits = readNumbers('5.0%，1.4万人，三十八万吨，1,846.60元');
  expect(digits.map((number) => number.digits)).toEqual(['5.0', '1.4', '38', '1846.60']);
});

describe('whatever is written is read again', () => {
  const scales = { '': 1, 万: 1e4, 千万: 1e7, 亿: 1e8, 万亿: 1e12 };
  const units = ['元', '人', '吨', '户', '平方公里', '家'];
  const wide = (text: string) =>
    text.replace(/\d/gu, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0));

  test('in digits, with separators, wide or not, with scale and unit', () => {
    const whole = fc.nat({ max: 9_999_999 });
    const scale = fc.constantFrom(...Object.entries(scales));
    fc.assert(
      fc.property(
        whole,
        scale,
        fc.constantFrom(...units),
        fc.boolean(),
        (n, [word, by], unit, isWide) => {
          const written = n.toLocaleString('en-US');
          const text = `完成${isWide ? wide(written) : written}${word}${unit}。`;
          expect(readNumbers(text)).toMatchObject([{ value: n * by, unit, digits: String(n) }]);
        },
      ),
    );
  });

  test('in numerals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (n) => {
        expect(readNumbers(`共${inChinese(n)}吨。`)).toMatchObject([{ value: n, unit: '吨' }]);
      }),
    );
  });

  test('as a share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (n) => {
        const share = (n / 100).toFixed(2);
        expect(readNumbers(`下降${share}％`)).toMatchObject([{ value: n / 100, unit: '%' }]);
      }),
    );
  });
});
