import { describe, expect, it } from 'vitest';
import {
  basesIn,
  isPlain,
  isUsualBasis,
  joinedBasis,
  sameBasis,
} from '../../../language/indicators/bases.ts';

const said = (text: string) => joinedBasis(basesIn(text));

describe('words that say a basis', () => {
  it.each([
    ['按可比口径计算，比上年增长', '同口径'],
    ['按一九五七年不变价格计算', '不变价'],
    ['按2020年不变价格计算增长', '不变价'],
    ['扣除留抵退税后、同口径增长', '扣除留抵退税、同口径'],
    ['（剔除减税降费等因素，可比口径实际增长', '剔除减税降费等因素、同口径'],
    ['扣除资源探矿权、采矿权收入，财政总收入增长', '扣除资源探矿权、采矿权收入'],
  ])('%s: %s', (text, basis) => {
    expect(said(text)).toBe(basis);
  });

  it.each([
    '研发费用加计扣除政策',
    '税前扣除标准',
    '剔除69个项目',
    '实现价值',
    '不可比因素',
    '全口径税收',
  ])('are none in %s', (text) => {
    expect(basesIn(text)).toEqual([]);
  });
});

describe('two bases', () => {
  it('are one however they are put', () => {
    expect(sameBasis('剔除减税因素', '扣除减税')).toBe(true);
    expect(sameBasis('扣除留抵退税、同口径', '同口径、扣除留抵退税因素')).toBe(true);
    expect(sameBasis('自然口径', undefined)).toBe(true);
  });

  it('differ where something else is taken out, or one is none', () => {
    expect(sameBasis('扣除减税因素', '扣除价格因素')).toBe(false);
    expect(sameBasis('同口径', undefined)).toBe(false);
    expect([isPlain('自然口径'), isPlain('同口径')]).toEqual([true, false]);
  });
});

describe('growth of output', () => {
  it('is at constant prices whether its words say so or not; revenue is not', () => {
    expect(isUsualBasis('地区生产总值', '不变价')).toBe(true);
    expect(isUsualBasis('地区生产总值', '同口径')).toBe(false);
    expect(isUsualBasis('一般公共预算收入', '不变价')).toBe(false);
  });
});
