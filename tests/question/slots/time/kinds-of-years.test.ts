import { describe, expect, it } from 'vitest';
import { kindsOfYears } from '../../../../question/slots/time/kinds-of-years.ts';

describe('the kind that each of several years is asked for', () => {
  it('is told by the words after each', () => {
    const kinds = kindsOfYears('2022年完成了几所,2023年打算建几所', [2022, 2023]);
    expect([...kinds]).toEqual([
      [2023, 'target'],
      [2022, 'result'],
    ]);
  });

  it.each([
    ['2022年和2023年的目标各是多少', [2022, 2023]],
    ['2022年完成了几所', [2022]],
    ['两年各是多少', [2022, 2023]],
  ])('is none of their own in %s', (text, years) => {
    expect(kindsOfYears(text, years).size).toBe(0);
  });
});
