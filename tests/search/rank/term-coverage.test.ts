import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionTerms } from '../../../question/slots/things/terms.ts';
import { termCoverage, termCoverages, wordFound } from '../../../search/rank/term-coverage.ts';

describe('an amount', () => {
  it.each([
    ['13500人', '带动1.35万人就业'],
    ['380000平方米', '改造38万平方米'],
    ['5%', '增长百分之五'],
    ['2000家', '新增两千家企业'],
    ['1600000000000元', '达到16000亿元'],
  ])('%s is found in %s', (amount, text) => {
    expect(wordFound(amount, text)).toBe(1);
  });

  it.each([
    ['3500人', '带动1.35万人就业'],
    ['5%', '增长百分之十五'],
    ['3%', '增长2.3%'],
  ])('%s is not found in %s', (amount, text) => {
    expect(wordFound(amount, text)).toBe(0);
  });
});

describe('what a term leads to', () => {
  const terms = questionTerms('空气质量');

  it('covers it in part', () => {
    const named = termCoverage(terms, '空气质量持续改善');
    const led = termCoverage(terms, '优良天数达到269天');
    expect(named).toBe(1);
    expect(led).toBeGreaterThan(0);
    expect(led).toBeLessThan(named);
  });

  it('covers nothing where neither stands', () => {
    expect(termCoverage(terms, '粮食产量稳定')).toBe(0);
  });
});

describe('pieces of a text', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...Array.from('养老服务就业增长4%')),
    maxLength: 8,
  });
  const term = fc.record({
    words: fc.array(
      letters.filter((word) => word !== ''),
      { minLength: 1, maxLength: 3 },
    ),
    weight: fc.constantFrom(0.2, 1, 1.5),
  });

  it('cover what the same lines in one text cover', () => {
    fc.assert(
      fc.property(
        fc.array(term, { maxLength: 4 }),
        fc.tuple(letters, letters, letters),
        (terms, pieces) => {
          const expected = pieces.map((_, last) =>
            termCoverage(terms, pieces.slice(0, last + 1).join('\n')),
          );
          for (const [at, share] of termCoverages(terms, pieces).entries()) {
            expect(share).toBeCloseTo(expected[at] ?? Number.NaN, 9);
          }
        },
      ),
    );
  });
});

describe('a word of several characters', () => {
  it('is found as far as its pairs are: most of them, or not at all', () => {
    const letters = fc.string({ unit: fc.constantFrom(...Array.from('养老服务')), maxLength: 9 });
    fc.assert(
      fc.property(
        letters.filter((word) => word.length > 2),
        letters,
        (word, text) => {
          const pairs = Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
          const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length;
          const expected = text.includes(word) ? 1 : share >= 0.5 ? 0.8 * share : 0;
          expect(wordFound(word, text)).toBeCloseTo(expected, 9);
        },
      ),
    );
  });
});
