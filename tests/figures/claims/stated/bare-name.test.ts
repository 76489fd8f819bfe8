import { describe, expect, it } from 'vitest';
import { bareName, endsAsRate } from '../../../../figures/claims/stated/bare-name.ts';

describe('the name of a stated number', () => {
  it.each([
    ['GDP增速目标定', 'GDP'],
    ['2010年的粮食产量增长目标（', '粮食产量'],
    ['粮食产量', '粮食产量'],
  ])('is told without what says that it is a rate or a goal: %s', (words, name) => {
    expect(bareName(words)).toBe(name);
  });

  it('may end by saying that it is a rate', () => {
    expect(endsAsRate('GDP增速目标')).toBe(true);
    expect(endsAsRate('粮食产量目标')).toBe(false);
  });
});
