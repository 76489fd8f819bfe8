import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../../figures/claims/stated/statement.ts';
import { clauseOf, clausesOf, statedIn } from '../../../support/claims.ts';

describe('a statement', () => {
  it('is read clause by clause, with offsets into it', () => {
    const text = '粮食产量12万吨，增长8%；新建公路30公里。';
    const clauses = clausesOf(text);
    expect(clauses.map((clause) => clause.text)).toEqual([
      '粮食产量12万吨，',
      '增长8%；',
      '新建公路30公里。',
    ]);
    for (const { start, end, text: words } of clauses) expect(text.slice(start, end)).toBe(words);
  });

  it('hands the years and places of a clause on to those behind it', () => {
    const [first, second] = clausesOf('白石县2009年粮食产量12万吨，棉花产量5万吨。');
    expect(first?.ownYears.map(({ period }) => period.first)).toEqual([2009]);
    expect(second?.ownYears).toEqual([]);
    expect(second?.years.map(({ period }) => period.first)).toEqual([2009]);
    expect(second?.places).toEqual(['白石县']);
  });

  it('takes from the question what it leaves unsaid', () => {
    const [clause] = clausesOf('粮食产量12万吨。', '白石县2009年粮食产量是多少？');
    expect(clause?.years.map(({ period }) => period.first)).toEqual([2009]);
    expect(clause?.places).toEqual(['白石县']);
  });

  it('reads 去年 by the time of the report', () => {
    const time = { reviewYear: 2009, planYear: 2010, date: '2010-01-12' };
    const { clauses } = readStatement('去年粮食增产。', { question: '', time, places: [] });
    expect(clauses[0]?.years.map(({ period }) => period.first)).toEqual([2009]);
  });

  it('of nothing has no clause', () => expect(clausesOf('')).toEqual([]));
});

describe('a stated number', () => {
  it('has its amount in the unit without its scale', () => {
    expect(statedIn('投资额1.2亿元。')).toMatchObject({ amount: 1.2e8, base: '元' });
  });

  it('has its bound, its way, and how it is meant', () => {
    expect(statedIn('粮食产量下降8%左右。')).toMatchObject({
      ...{ direction: 'down', measure: 'growth' },
      quantity: { qualifier: '左右' },
    });
    expect(statedIn('计划建成水库2座。').aims).toBe('target');
    expect(statedIn('已经建成水库2座。').aims).toBe('result');
    expect(statedIn('建成水库2座。').aims).toBeUndefined();
  });

  it('has the year that stands nearest before it', () => {
    const [clause] = clausesOf('粮食产量由2008年的11万吨增至2009年的12万吨。');
    const years = clause?.quantities.map((quantity) =>
      quantity.years.map(({ period }) => period.first),
    );
    expect(years).toEqual([[2008], [2009]]);
  });

  it('is no date', () => {
    expect(clauseOf('2009年12月建成县医院。').quantities).toEqual([]);
  });
});
