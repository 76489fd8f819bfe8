import { describe, expect, it } from 'vitest';
import { periodsAbout } from '../../../language/years/periods-in.ts';
import { inContext } from '../../../language/years/periods-in-context.ts';
import { writePeriod } from '../../../language/years/written-period.ts';

const time = { reviewYear: 2022, planYear: 2023, date: null };
const read = (words: string, before = '') =>
  inContext(periodsAbout(words, time), periodsAbout(before, time)).map(({ period }) =>
    writePeriod(period),
  );

describe('a period among words before it', () => {
  it('has their year where it says none', () => {
    expect(read('上半年', '2020年')).toEqual(['2020年上半年']);
    expect(read('2020年，其中上半年')).toEqual(['2020', '2020年上半年']);
    expect(read('上半年', '近三年')).toEqual(['2022年上半年']);
    expect(read('上半年')).toEqual(['2022年上半年']);
  });

  it('goes back to the whole year with 全年', () => {
    expect(read('全年', '2020年上半年')).toEqual(['2020']);
    expect(read('全年', '2020年')).toEqual([]);
    expect(read('全年')).toEqual([]);
  });
});
