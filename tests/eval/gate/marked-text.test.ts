import { describe, expect, test } from 'vitest';
import { asModelWrites, markedText } from '../../../eval/gate/marked-text.ts';

const none = { quotes: [], isRepairable: false };
const wordsOf = ({ given }: ReturnType<typeof markedText>) => given.map(({ words }) => words);
const write = (
  text: string,
  about: { quotes?: readonly string[]; isRepairable?: boolean } = {},
) => {
  const marked = markedText({ ...none, ...about, text });
  return asModelWrites(marked, (index) => index + 1);
};

describe('a plain sentence', () => {
  test('cites all of its quotes before its full stop', () => {
    expect(write('增长4%。', { quotes: ['甲', '乙'] })).toBe('增长4%[1][2]。');
  });

  test('cites them at its end where it has no full stop', () => {
    expect(write('增长4%', { quotes: ['甲'] })).toBe('增长4%[1]');
  });

  test('of several cites them in each, closing quotation marks kept', () => {
    expect(write('甲增长3.5%。报告称“乙有变？！”丙也有。', { quotes: ['甲'] })).toBe(
      '甲增长3.5%[1]。报告称“乙有变[1]？！”丙也有[1]。',
    );
  });

  test('keeps the marks that it has', () => {
    expect(write('增长4%[6]。', { quotes: ['甲'] })).toBe('增长4%[6]。');
  });

  test('gets no mark where a missing one is to be repaired', () => {
    expect(write('增长4%。', { quotes: ['甲'], isRepairable: true })).toBe('增长4%。');
  });
});

describe('a sentence with marks in its text', () => {
  const text = '甲增长4%{{m:增长4%左右}}，乙下降{{m:下降2%}}{{x:持平}}。';

  test('has them where they stand, and none for words that are only given', () => {
    expect(write(text)).toBe('甲增长4%[1]，乙下降[2]。');
  });

  test('gives the words that are marked first', () => {
    const given = wordsOf(markedText({ ...none, text, quotes: ['另有'] }));
    expect(given).toEqual(['增长4%左右', '下降2%', '另有', '持平']);
  });

  test('leaves other braces alone', () => {
    expect(write('{{7*7}}{{m:甲}}。')).toBe('{{7*7}}[1]。');
  });
});

describe('a sentence with numbers for marks', () => {
  const passageOf = [1, 1, 2];
  const marked = (text: string, docOfQuote?: readonly string[]) => {
    const quotes = docOfQuote ? ['增长6%', '增长6%'] : ['甲', '乙', '丙'];
    return markedText({ ...none, quotes, text, docOfQuote });
  };

  test('marks the passages of the quotes that they count', () => {
    const written = asModelWrites(
      marked('甲增长[1]，乙下降[2]，丙持平[3]。'),
      (index) => passageOf[index] ?? 0,
    );
    expect(written).toBe('甲增长[1]，乙下降[1]，丙持平[2]。');
  });

  test('keeps a mark to a quote that is none', () => {
    expect(asModelWrites(marked('甲增长[1、9]。'), (index) => index + 1)).toBe('甲增长[1、9]。');
  });

  test('tells the same words of two files apart', () => {
    const { given, pieces } = marked('2014年[1]和2015年[2]一样。', ['a.txt', 'b.txt']);
    expect(given).toEqual([
      { words: '增长6%', doc: 'a.txt' },
      { words: '增长6%', doc: 'b.txt' },
    ]);
    expect(pieces).toEqual(['2014年', { markTo: 0 }, '和2015年', { markTo: 1 }, '一样。']);
  });
});
