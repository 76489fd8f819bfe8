import { expect, test } from 'vitest';
import { percentile } from '../../../eval/statistics/percentile.ts';

test.each([
  [50, [30, 10, 20], 20],
  [50, [10, 20, 30, 40], 20],
  [95, [10, 20, 30], 30],
  [95, Array.from({ length: 100 }, (_, at) => 100 - at), 95],
  [0, [10, 20], 10],
  [50, [7], 7],
])('p%i of %j is %i', (percent, values, expected) => {
  expect(percentile(percent, values)).toBe(expected);
});

test('of nothing it is undefined', () => {
  expect(percentile(50, [])).toBeUndefined();
});

test('the values keep their order', () => {
  const values = [3, 1, 2];
  percentile(50, values);
  expect(values).toEqual([3, 1, 2]);
});
