import { describe, expect, it } from 'vitest';
import type { PlacedGold } from '../../../eval/figures/figures-match.ts';
import { faultsOf } from '../../../eval/figures/figures-match.ts';
import type { PlacedRow } from '../../../eval/product/figure-rows.ts';

const row: PlacedRow = {
  reportId: 'a',
  place: '静海区',
  indicator: '地区生产总值',
  measure: 'growth',
  value: 4,
  unit: '%',
  direction: 'down',
  kind: 'estimate',
  period: '2022',
  quote: '地区生产总值下降4%',
  start: 0,
  end: 10,
  sourceStart: 100,
  sourceEnd: 110,
};

const gold: PlacedGold = {
  doc: 'a.txt',
  place: '天津市静海区',
  indicator: '地区生产总值',
  measure: 'growth',
  value: 4,
  unit: '%',
  direction: 'down',
  kind: 'actual',
  agg: 'none',
  period: '2022',
  quote: '地区生产总值下降4%',
  part: 'headline',
  start: 98,
  end: 108,
};

describe('a read figure beside a marked one', () => {
  it('matches in place, value, unit, kind, period and direction', () => {
    expect(faultsOf(row, gold)).toEqual([]);
  });

  it.each<readonly [string, Partial<PlacedRow>]>([
    ['place', { place: '河西区' }],
    ['kind', { kind: 'target' }],
    ['average', { kind: 'average' }],
    ['period', { period: '2021' }],
    ['direction', { direction: 'up' }],
    ['indicator', { indicator: '税收收入' }],
  ])('tells a wrong %s', (fault, change) => {
    expect(faultsOf({ ...row, ...change }, gold)).toEqual([fault]);
  });

  it.each<readonly [string, Partial<PlacedRow>]>([
    ['another value', { value: 40 }],
    ['another unit', { unit: '个百分点' }],
    ['other words', { sourceStart: 300, sourceEnd: 310 }],
  ])('is none of it with %s', (_, change) => {
    expect(faultsOf({ ...row, ...change }, gold)).toBeUndefined();
  });

  it('may say the same amount in another scale', () => {
    const [one, other] = [
      { ...row, value: 1.6, unit: '万亿元' },
      { ...gold, value: 16000, unit: '亿元' },
    ];
    expect(faultsOf(one, other)).toEqual([]);
  });

  it('needs only words, value and unit in the body', () => {
    expect(
      faultsOf({ ...row, place: '河西区', period: '2021' }, { ...gold, part: 'body' }),
    ).toEqual([]);
  });
});
