import { expect, test } from 'vitest';
import { rateOf, shareOf } from '../../../eval/statistics/rate.ts';

test('a rate leaves out verdicts that could not be given', () => {
  expect(rateOf([true, undefined, false])).toMatchObject({ count: 1, of: 2, share: 0.5 });
});

test('a share of nothing is undefined, not 0', () => {
  expect(shareOf(0, 0).share).toBeUndefined();
  expect(rateOf([undefined])).toEqual({ count: 0, of: 0, share: undefined, interval: undefined });
});
