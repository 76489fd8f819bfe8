import { describe, expect, it } from 'vitest';
import { sayOneAmount, secondValues } from '../../figures/second-values.ts';
import { aFigure } from '../support/made/a-figure.ts';
import { figuresOf } from '../support/figures-of.ts';

const between = '各项事业都有新的进步。';

function secondOf(text: string): readonly string[] {
  const rows = figuresOf(text);
  const [first] = rows;
  if (!first) return [];
  const linesBefore = ({ end }: typeof first) => text.slice(0, end);
  return secondValues(first, rows, linesBefore).map(({ value, unit }) => `${value}${unit}`);
}

describe('a second value of one figure', () => {
  it('is one that the report states of the very same thing', () => {
    expect(secondOf(`粮食产量38万吨。${between}粮食总产量36万吨。`)).toEqual(['36万吨']);
    expect(secondOf(`地区生产总值增长4%。${between}地区生产总值增长6%。`)).toEqual(['6%']);
  });

  it.each([
    ['a rounding of it', '粮食产量38万吨。', '粮食产量38.2万吨。'],
    ['the same in another scale', '粮食产量38万吨。', '粮食产量380000吨。'],
    ['a bound', '粮食产量38万吨。', '粮食产量超过30万吨。'],
    ['a part of the year', '地区生产总值增长4%。', '三季度地区生产总值增长6%。'],
    ['another place', '地区生产总值增长4%。', '滨海新区生产总值增长6%。'],
    ['on another basis', '一般公共预算收入增长4%。', '一般公共预算收入同口径增长6%。'],
    ['told of several years', '地区生产总值增长4%。', '五年来，地区生产总值增长30%。'],
    ['aimed at', '地区生产总值增长4%。', '力争地区生产总值增长6%。'],
    ['one of what is done', '新增学位2000个。', '新增学位3000个。'],
  ])('is not %s', (_, first, second) => {
    expect(secondOf(`${first}${between}${second}`)).toEqual([]);
  });

  it('is not told in one breath, where parts are counted up', () => {
    expect(secondOf('粮食产量38万吨，粮食产量36万吨。')).toEqual([]);
  });
});

describe('one amount', () => {
  it('may be printed finer or coarser, or cut', () => {
    const level = (value: number) => aFigure({ measure: 'level', value, unit: '亿元' });
    expect(sayOneAmount(level(8374), level(8374.2))).toBe(true);
    expect(sayOneAmount(level(53.1), level(53.18))).toBe(true);
    expect(sayOneAmount(level(1020), level(1002))).toBe(false);
    expect(sayOneAmount(aFigure({ value: 6.5 }), aFigure({ value: 6.6 }))).toBe(false);
  });
});
