import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable, wordsOf } from '../../../../language/read-table.ts';
import { findPersonalData } from '../../../../server/answer/personal/find-personal-data.ts';
import {
  blockedKinds,
  maskedInWords,
  maskedKinds,
  maskPersonalData,
} from '../../../../server/answer/personal/mask-personal-data.ts';

const holdsPersonalData = (text: string) => findPersonalData(text).length > 0;

const table = new URL('../../../../server/answer/personal/kinds.tsv', import.meta.url);
const columns = ['kind', 'name', 'ends', 'words before it', 'examples', 'no examples'] as const;

describe.each(readTable(table, columns))('$name', ({ kind, name, ends, ...row }) => {
  it.each(wordsOf(row.examples))('is seen and taken out: %s', (text) => {
    expect(findPersonalData(text).map((found) => found.kind.kind)).toContain(kind);
    expect(findPersonalData(maskPersonalData(text))).toEqual([]);
    const told = ends === 'blocked' ? blockedKinds(text) : maskedKinds(text);
    expect(told).toContain(name);
  });

  it.each(wordsOf(row['no examples']))('is not seen where there is none: %s', (text) => {
    expect(findPersonalData(text).map((found) => found.kind.kind)).not.toContain(kind);
  });
});

it('is told to the reader by its name', () => {
  expect(maskedInWords(['固定电话', '邮箱'])).toBe('问题里的固定电话、邮箱已隐去，没有保存。');
  expect(maskedInWords([])).toBe('');
});

// Made up: the birthday and the check digit are sound, the person does not exist.
const identity = '11010519491231002X';
const mobile = '13800138000';
const card = '6222021234567890128';

/** The ways in which people write a number. */
function waysToWrite(number: string): readonly (readonly [string, string])[] {
  const grouped = (mark: string) => number.replace(/(.{4})(?=.)/gu, `$1${mark}`);
  const wide = number.replace(/[0-9]/gu, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  );
  const chinese = number.replace(/[0-9]/gu, (digit) => '零一二三四五六七八九'[Number(digit)] ?? '');
  return [
    ['plain', number],
    ['in full-width digits', wide],
    ['in groups with blanks', grouped(' ')],
    ['in groups with hyphens', grouped('-')],
    ['in groups with long dashes', grouped('—')],
    ['in groups with dots', grouped('·')],
    ['in Chinese digits', chinese],
    ['right after words', `我的号码是${number}请查`],
  ];
}

describe('a number that names a person', () => {
  it.each(
    [
      ['身份证号', identity],
      ['手机号', mobile],
      ['银行卡号', card],
    ].flatMap(([kind = '', number = '']) =>
      waysToWrite(number)
        .filter(([, written]) => kind !== '身份证号' || !/^[零一二三四五六七八九]+X/u.test(written))
        .map(([how, written]) => [kind, how, written] as const),
    ),
  )('is seen: %s %s', (_kind, _how, written) => {
    expect(holdsPersonalData(`请问 ${written} 能领补贴吗`)).toBe(true);
  });

  it.each(['+86 138 0013 8000', '0086-13800138000', `${identity.slice(0, 17)}x`])(
    'is seen as %s',
    (written) => {
      expect(holdsPersonalData(written)).toBe(true);
    },
  );

  it('is seen beside another number', () => {
    expect(holdsPersonalData(`2021 2022 ${mobile}`)).toBe(true);
  });

  it('is taken out of a text, and nothing else', () => {
    expect(maskPersonalData(`我叫王五，电话${mobile}，身份证${identity}，2023年目标？`)).toBe(
      '我叫***，电话***，身份证***，2023年目标？',
    );
  });
});

describe('a number that names nobody', () => {
  it.each([
    '12345热线办了多少件？',
    '投资110000000000元的项目有哪些？',
    '13800138000元是哪一年的收入？',
    '总投资 6222021234567890128 元',
    '2019年2020年2021年2022年2023年',
    '2019、2020、2021、2022、2023',
    '2018 2019 2020 2021 2022',
    '2016-2020 2021-2025',
    '天津市河西区友谊路改造到哪一步？',
    '津政办发〔2023〕12345号是什么文件？',
    '统计数字：1234.5678 2345.6789',
    '一二三四五六七',
    '11010519491231002X'.replace('X', '1'),
    '6222021234567890125',
    '12800138000',
    '138001380001',
    '20230115123456789',
  ])('passes: %s', (text) => {
    expect(holdsPersonalData(text)).toBe(false);
    expect(maskPersonalData(text)).toBe(text);
  });

  it('passes with its unit, however long it is', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 10n ** 10n, max: 10n ** 18n }),
        fc.constantFrom('元', '万元', '人', '吨', '%', ' 元', '户'),
        (amount, unit) => {
          expect(holdsPersonalData(`共${amount}${unit}`)).toBe(false);
        },
      ),
    );
  });
});

describe('a masked text', () => {
  it('keeps all that is not personal as it was written', () => {
    expect(maskPersonalData('静海区２０２３年，电话０２２－２８９４２３４５，ＧＤＰ？')).toBe(
      '静海区２０２３年，电话***，ＧＤＰ？',
    );
  });

  it('holds none', () => {
    const number = fc.constantFrom(identity, mobile, card);
    const words = fc.constantFrom('静海区', '，', ' ', '2023年', '增长4%', '共12家');
    fc.assert(
      fc.property(fc.array(fc.oneof(number, words), { maxLength: 8 }), (pieces) => {
        expect(holdsPersonalData(maskPersonalData(pieces.join('，')))).toBe(false);
      }),
    );
  });
});

it('is read in time also from a flood of digits', () => {
  const flood = '1 '.repeat(25_000);
  const started = performance.now();
  holdsPersonalData(flood);
  expect(performance.now() - started).toBeLessThan(1000);
});
