import { describe, expect, it } from 'vitest';
import { questionTerms } from '../../search/question-terms.ts';
import { anyFound, termCoverage } from '../../search/term-coverage.ts';

describe('an amount', () => {
  it.each([
    ['13500人', '带动1.35万人就业'],
    ['380000平方米', '改造38万平方米'],
    ['5%', '增长百分之五'],
    ['2000家', '新增两千家企业'],
    ['1600000000000元', '达到16000亿元'],
  ])('%s is found in %s', (amount, text) => {
    expect(anyFound([amount], text)).toBe(true);
  });

  it.each([
    ['3500人', '带动1.35万人就业'],
    ['5%', '增长百分之十五'],
    ['3%', '增长2.3%'],
  ])('%s is not found in %s', (amount, text) => {
    expect(anyFound([amount], text)).toBe(false);
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
