import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../support/claims.ts';
import { comparedUntold } from '../../../../figures/claims/stated/compared-with.ts';

/** What the numbers of a sentence are compared with, for those that are not its own. */
function others(text: string) {
  return clausesOf(text)
    .flatMap(({ quantities }) => quantities)
    .flatMap(({ quantity, comparedWith }) =>
      comparedWith ? [[quantity.value, comparedWith.words, comparedWith.way]] : [],
    );
}

describe('a number that another is compared with', () => {
  it.each([
    ['粮食产量增长6%，比棉花的4%高2个百分点。', [[4, '棉花的', 'up']]],
    ['粮食产量增长6%，比2008年8%的实际增速低2个百分点。', [[8, '2008年的实际增速', 'down']]],
    ['粮食产量增长6%，高于2008年4%的增速。', [[4, '2008年的增速', 'up']]],
    ['粮食产量增长6%，高出2008年增速4%左右2个百分点。', [[4, '2008年增速', 'up']]],
    ['新增就业600人，低于2008年实际的800人。', [[800, '2008年实际的', 'down']]],
    ['城镇居民收入4万元，约为农村居民2万元的两倍。', [[2, '农村居民', undefined]]],
    ['完成投资3亿元，占总投资12亿元的25%。', [[12, '总投资', undefined]]],
  ])('is known by the words around it: %s', (text, found) => {
    expect(others(text)).toEqual(found);
  });

  it.each([
    ['a growth over the year before', '粮食产量比上年增长6%。'],
    ['a growth with another beside it', '粮食产量比上年增长6%、提高2个百分点。'],
    ['the difference itself', '粮食产量增速高于全市2个百分点。'],
    ['an amount by which it is higher', '粮食产量高于棉花3万吨。'],
    ['a share', '粮食产量占全市的6%。'],
    ['the growth of a share', '粮食比重较上年提高6个百分点。'],
  ])('is not %s: %s', (_what, text) => {
    expect(others(text)).toEqual([]);
  });

  it('names the indicator that it is of, where it is a listed one', () => {
    const [, other] = clausesOf('财政收入增长6%，比GDP增长目标（4%）高2个百分点。').flatMap(
      ({ quantities }) => quantities,
    );
    expect(other?.comparedWith?.indicator).toBe('地区生产总值');
  });
});

describe('what a difference is told against without its number', () => {
  it.each([
    ['比城镇居民高', '城镇居民', 'up'],
    ['比GDP目标增速低', 'GDP目标增速', 'down'],
    ['高于城镇居民', '城镇居民', 'up'],
  ])('stands before the word that compares: %s', (segment, words, way) => {
    expect(comparedUntold(segment)).toMatchObject({ words, way });
  });

  it.each(['高', '提高', '比上年'])('is nothing where none is named: %s', (segment) => {
    expect(comparedUntold(segment)).toBeUndefined();
  });
});
