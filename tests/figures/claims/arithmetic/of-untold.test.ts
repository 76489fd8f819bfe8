import { describe, expect, it } from 'vitest';
import { faultsIn, plan, result } from '../../../support/claims.ts';

const rates = result('城镇、农村居民收入分别增长4%、6%。城镇居民消费增长3%。');
const aims = plan('粮食产量增长6%左右，棉花产量增长5.5%左右。');

describe('a difference to a number that is named and not told', () => {
  it.each([
    ['农村居民收入增长6%，比城镇居民高2个百分点。', rates],
    ['2010年粮食产量目标增长6%左右，比棉花产量目标增速高约0.5个百分点。', aims],
  ])('is computed with the one in the sources: %s', (text, source) => {
    expect(faultsIn(text, [source])).toEqual([]);
  });

  it.each([
    ['another amount', '农村居民收入增长6%，比城镇居民高1个百分点。'],
    ['the other way', '农村居民收入增长6%，比城镇居民低2个百分点。'],
    ['a number of another thing', '农村居民收入增长6%，比城镇居民高3个百分点。'],
  ])('is found out by %s', (_what, text) => {
    expect(faultsIn(text, [rates])).not.toEqual([]);
  });
});
