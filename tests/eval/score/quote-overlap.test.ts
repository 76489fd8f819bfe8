import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestCommonRun, quotesOverlap } from '../../../eval/score/quote-overlap.ts';

test.each([
  ['预计地区生产总值下降4%', '地区生产总值下降4%，税收下降6%', true, 'nine of eleven are shared'],
  ['地区生产总值下降4%', '预计地区生产总值下降4%，税收下降6%', true, 'one holds the other'],
  ['地区生产总值 下降４％', '地区生产总值\n下降4%', true, 'normalised they are the same'],
  ['一二三四五六甲乙丙丁', '丁一二三四五六戊己庚', true, 'six of ten are 60 %'],
  ['一二三四五甲乙丙丁戊', '一二三四五己庚辛壬癸', false, 'five of ten are not'],
  ['一二三甲四五六', '一二三乙四五六', false, 'shared characters must be one run'],
  ['', '地区生产总值', false, 'an empty quote has no words'],
])('%s and %s: %s, because %4$s', (left, right, expected) => {
  expect(quotesOverlap(left, right)).toBe(expected);
  expect(quotesOverlap(right, left)).toBe(expected);
});

test('the longest common run is that of trying every substring', () => {
  const text = fc.string({ unit: fc.constantFrom('一', '二', '三'), maxLength: 10 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(longestCommonRun(a, b)).toBe(longestByTrying(a, b));
    }),
  );
});

function longestByTrying(a: string, b: string): number {
  const substrings = [...a].flatMap((_, start) =>
    [...a].slice(start).map((__, length) => a.slice(start, start + length + 1)),
  );
  const shared = substrings.filter((substring) => b.includes(substring));
  return Math.max(0, ...shared.map(({ length }) => length));
}
