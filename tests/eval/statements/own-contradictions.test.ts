import { describe, expect, test } from 'vitest';
import { ownContradictions } from '../../../eval/statements/own-contradictions.ts';
import { readStatements } from '../../../eval/statements/read-statements.ts';
import { wrongDifferences } from '../../../eval/statements/wrong-differences.ts';

const seen = (text: string) => ownContradictions(text).length > 0;

describe('an answer that its own numbers refute', () => {
  test.each([
    ['a difference', '青石县高3个百分点（10% − 3% = 3个百分点）'],
    ['a difference with a sign', '高7个百分点（10% − （−3%） = 7个百分点）'],
    ['a sum', '合计10个（20个 + 10个 = 10个）'],
    ['a sum over scales', '多4000亿元（3万亿元 − 1.6万亿元 = 4000亿元）'],
    ['a share', '约29.45%（163个 ÷ 48个 ≈ 29.45%）'],
    ['units with a stroke', '（41微克/立方米 − 37微克/立方米 = 1微克/立方米）'],
    ['an order', '从高到低：青石县增长6%，白河县增长7%，松岭县增长5%。'],
    ['an order from below', '从低到高：青石县6家，白河县4家。'],
    ['a highest', '最高的是：青石县增长7%；其余：白河县增长7.5%，松岭县增长5%。'],
    ['a lowest', '最低的是：青石县增长7%；其余：白河县增长6%。'],
    ['a range', '目标增长6.5%—6%。'],
  ])('%s', (_, text) => {
    expect(seen(text)).toBe(true);
  });
});

describe('an answer whose numbers agree', () => {
  test.each([
    ['a difference', '青石县高7个百分点（10% − 3% = 7个百分点，左右按所列数值计算）'],
    ['a difference with a sign', '高13个百分点（10% − （−3%） = 13个百分点）'],
    ['a sum over scales', '多1.4万亿元（3万亿元 − 1.6万亿元 = 1.4万亿元）'],
    ['a share, rounded', '约96.05%（53.87亿元 ÷ 56.09亿元 ≈ 96.04%）'],
    ['an order with equals', '从高到低：青石县7%左右，白河县7%，松岭县5%；合计19个。'],
    [
      'a rest that follows the list',
      '最高的是：青石县75亿元；其余：白河县18亿元；另有五县合计168.5亿元。',
    ],
    ['an order over units', '从高到低：青石县1万家，白河县90个百分点。'],
    ['a range', '目标增长6%—6.5%，2021—2023年。'],
    ['what mixes ways to reckon', '（2亿元 + 3亿元 × 2 = 8亿元）'],
  ])('%s', (_, text) => {
    expect(ownContradictions(text)).toEqual([]);
  });
});

describe('a difference that the two numbers of its kind do not have', () => {
  const wrong = (text: string) => wrongDifferences(readStatements(text, [])).length > 0;

  test('is seen', () => {
    expect(wrong('2021年目标增长8%，2023年目标增长3%，相差4个百分点。')).toBe(true);
    expect(wrong('2021年目标增长8%，2023年目标增长3%，相差5个百分点。')).toBe(false);
  });

  test.each([
    ['of another base', '2021年增长8%，2023年增长3%，比全国高2个百分点。'],
    ['among three', '增长8%、3%、1%，相差4个百分点。'],
    ['that is a sum', '高新园18亿元，青石园75亿元；高标准园区合计68.5亿元。'],
  ])('and nothing is said of one %s', (_, text) => {
    expect(wrong(text)).toBe(false);
  });
});
