import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../support/figures-of.ts';

const told = (text: string) =>
  figuresOf(text).map(({ indicator, value, unit, direction, basis }) =>
    [indicator, `${direction === 'down' ? '-' : ''}${value}${unit}`, basis ?? ''].join(' ').trim(),
  );

describe('the basis of a figure', () => {
  it.each([
    [
      '地方一般公共预算收入3507亿元、增长1.7%（同口径增长2.5%以上），居民人均可支配收入增长5%。',
      [
        '一般公共预算收入 3507亿元',
        '一般公共预算收入 1.7%',
        '一般公共预算收入 2.5% 同口径',
        '居民人均可支配收入 5%',
      ],
    ],
    [
      '一般公共预算收入下降1%（扣除新增减税因素影响，增长5.6%）。',
      ['一般公共预算收入 -1%', '一般公共预算收入 5.6% 扣除新增减税因素'],
    ],
    [
      '一般公共预算收入增长2%（自然口径下降3%）。',
      ['一般公共预算收入 2%', '一般公共预算收入 -3% 自然口径'],
    ],
    [
      '一般公共预算收入扣除留抵退税后、同口径增长2.6%。',
      ['一般公共预算收入 2.6% 扣除留抵退税、同口径'],
    ],
    [
      '剔除组合式税费支持政策因素一般公共预算收入增长9.3%。',
      ['一般公共预算收入 9.3% 剔除组合式税费支持政策因素'],
    ],
    [
      '地区生产总值500亿元，按可比价格计算，比上年增长6%。',
      ['地区生产总值 500亿元', '地区生产总值 6% 不变价'],
    ],
    ['扣除房地产开发投资后，固定资产投资增长2.7%。', ['固定资产投资 2.7% 扣除房地产开发投资']],
    ['一般公共预算收入增长8.6%（剔除减税降费影响）。', ['一般公共预算收入 8.6% 剔除减税降费影响']],
    [
      '财政总收入和一般公共预算收入可比增长13%和12%。',
      ['财政总收入 13% 同口径', '一般公共预算收入 12% 同口径'],
    ],
    [
      '扣除自然因素影响后空气优良天数比率96.7%、地表水优良比例98.5%。',
      ['优良天数比率 96.7% 扣除自然因素', '地表水优良水质比例 98.5% 扣除自然因素'],
    ],
    ['地区生产总值500亿元（按现价计算）。', ['地区生产总值 500亿元 现价']],
  ])('%s', (text, rows) => {
    expect(told(text)).toEqual(rows);
  });

  it.each([
    '可比产品成本上升7%。',
    '各项贷款增长8.2%，为可比口径下历年最高。',
    '落实研发费用加计扣除政策，研发投入增长9%。',
    '剔除69个高耗能项目。',
  ])('is none in %s', (text) => {
    expect(figuresOf(text).every(({ basis }) => basis === undefined)).toBe(true);
  });

  it('is none of a rank or of how far a figure is from another', () => {
    const rows = figuresOf('一般公共预算收入同口径增长6%，居全省第3位，高于全省1个百分点。');
    expect(rows.map(({ basis }) => basis)).toEqual(['同口径', undefined, undefined]);
  });

  it('stands in the words that are quoted', () => {
    const [row] = figuresOf('扣除房地产开发投资后，固定资产投资增长2.7%。');
    expect(row?.quote).toBe('扣除房地产开发投资后，固定资产投资增长2.7%');
    const [behind] = figuresOf('一般公共预算收入增长8.6%（剔除减税降费影响）。');
    expect(behind?.quote).toBe('一般公共预算收入增长8.6%（剔除减税降费影响）');
  });
});
