import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../language/numbers/find-quantities.ts';
import { mayBe, roughAmounts } from '../../../language/numbers/rough-amounts.ts';

const agree = (rough: string, exact: string) =>
  roughAmounts(rough).some((one) => findQuantities(exact).some((other) => mayBe(one, other)));

describe('an amount told roughly', () => {
  it.each([
    ['派了八十多个大夫', '派出84名医务人员'],
    ['只花三百来天', '仅用307天建成'],
    ['十几家酒店', '16家酒店动工'],
    ['一万来个伤员', '转运伤员10015人'],
    ['七千三百多万人次', '参观者7308万人次'],
    ['涨了两成多', '上涨21.7%'],
    ['建了32座驿站', '设立32座驿站'],
  ])('%s may be %s', (rough, exact) => {
    expect(agree(rough, exact)).toBe(true);
  });

  it.each([
    ['派了八十多个大夫', '派出184名医务人员'],
    ['只花三百来天', '用了420天'],
    ['十几家酒店', '26家酒店'],
    ['涨了两成多', '上涨31%'],
    ['建了32座驿站', '设立33座驿站'],
  ])('%s is not %s', (rough, exact) => {
    expect(agree(rough, exact)).toBe(false);
  });
});
