import { describe, expect, it } from 'vitest';
import { checkStatement } from '../../../figures/claims/check-statement.ts';
import { contextFor, plan, result } from '../../support/claims.ts';

const aims = plan('地区生产总值增长11%以上，居民消费价格涨幅控制在4%以内。');
const year2010 = { report: { reviewYear: 2010, planYear: 2011, date: '2011-01-12' } };
const results = result('地区生产总值增长12%，居民消费价格涨幅为5.2%。', year2010);

/** The faults of the clause that says whether the aim was met. */
function faultsOf(text: string): readonly string[] {
  const sources = [aims, results];
  const question = '白石县2010年地区生产总值增长目标完成了吗';
  const [verdict] = checkStatement(text, sources, contextFor(sources, question));
  return (verdict?.faults ?? []).map(({ fault }) => fault);
}

const numbers = '地区生产总值目标是增长11%以上，实际增长12%。';

describe('whether an aim was met', () => {
  it('follows from the aim and the result that the sentence tells', () => {
    expect(faultsOf(`完成了，${numbers}`)).toEqual([]);
    expect(faultsOf(`是的，超额完成目标，${numbers}`)).toEqual([]);
  });

  it('is not said against them', () => {
    expect(faultsOf(`没有完成，${numbers}`)).toContain('wrong_direction');
  });

  it('goes the other way for what is to be kept below', () => {
    const prices = '居民消费价格涨幅目标控制在4%以内，实际为5.2%。';
    expect(faultsOf(`没有达到，${prices}`)).toEqual([]);
    expect(faultsOf(`达到了，${prices}`)).toContain('wrong_direction');
  });
});
