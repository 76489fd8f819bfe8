import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from '../../../eval/statistics/interval.ts';

test.each([
  [85, 100, 0.767, 0.907],
  [255, 300, 0.805, 0.886],
  [0, 50, 0, 0.071],
  [300, 300, 0.987, 1],
])('%i of %i is %f to %f', (count, of, low, high) => {
  const interval = wilsonInterval(count, of);
  expect(interval?.low).toBeCloseTo(low, 3);
  expect(interval?.high).toBeCloseTo(high, 3);
});

test('a share of nothing has none', () => {
  expect(wilsonInterval(0, 0)).toBeUndefined();
});

test('it holds the share, stays within 0 and 1, and mirrors its complement', () => {
  const counts = fc.tuple(fc.nat(1000), fc.nat(1000)).filter(([right, wrong]) => right + wrong > 0);
  fc.assert(
    fc.property(counts, ([right, wrong]) => {
      const of = right + wrong;
      const { low = NaN, high = NaN } = wilsonInterval(right, of) ?? {};
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(right / of + 1e-12);
      expect(high).toBeGreaterThanOrEqual(right / of - 1e-12);
      expect(high).toBeLessThanOrEqual(1);
      expect(wilsonInterval(wrong, of)?.low).toBeCloseTo(1 - high, 10);
    }),
  );
});
