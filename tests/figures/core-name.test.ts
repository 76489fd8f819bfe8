import { describe, expect, it } from 'vitest';
import {
  addsUpOverYears,
  coreName,
  increaseAsAmount,
  tellsOfDoing,
} from '../../figures/core-name.ts';
import { aFigure } from '../support/made/a-figure.ts';

describe('coreName', () => {
  it.each([
    ['高标准农田计划建设', '高标准农田'],
    ['新建高标准农田', '高标准农田'],
    ['“口袋公园”再建', '口袋公园'],
    ['国家高新技术企业总数', '国家高新技术企业'],
    ['粮食产量', '粮食产量'],
    ['建设', '建设'],
  ])('leaves of %s the thing itself: %s', (name, core) => {
    expect(coreName(name)).toBe(core);
  });
});

describe('tellsOfDoing', () => {
  it('tells 新增18家 from 共有450家', () => {
    const row = aFigure({ indicator: '雏鹰企业', measure: 'count', quote: '雏鹰企业新增18家' });
    expect(tellsOfDoing(row)).toBe(true);
    expect(tellsOfDoing({ ...row, quote: '雏鹰企业有450家' })).toBe(false);
  });
});

describe('increaseAsAmount', () => {
  it('reads an increase as what is new', () => {
    const row = aFigure({ indicator: '学位', measure: 'change', direction: 'up', unit: '个' });
    expect(increaseAsAmount(row)).toMatchObject({ indicator: '新增学位', measure: 'count' });
  });

  it('leaves points, falls and totals as they are', () => {
    const row = aFigure({ measure: 'change', direction: 'up', unit: '个百分点' });
    expect(increaseAsAmount(row)).toBe(row);
    const fall = aFigure({ measure: 'change', direction: 'down', unit: '个' });
    expect(increaseAsAmount(fall)).toBe(fall);
  });
});

describe('addsUpOverYears', () => {
  it('adds what is done each year, and not what there is at its end', () => {
    const row = aFigure({ indicator: '老旧小区', measure: 'count', unit: '个', quote: '改造15个' });
    expect(addsUpOverYears(row)).toBe(true);
    expect(addsUpOverYears({ ...row, quote: '老旧小区有450个' })).toBe(false);
    expect(addsUpOverYears({ ...row, quote: '改造的老旧小区增加到450个' })).toBe(false);
    expect(addsUpOverYears({ ...row, quote: '新增改造老旧小区扩大到450个' })).toBe(true);
  });
});
