import { describe, expect, test } from 'vitest';
import { pairedDifference } from '../../../eval/statistics/paired-difference.ts';
import { ratioInterval, ratioOf } from '../../../eval/statistics/ratio.ts';
import { seededRandom } from '../../../eval/statistics/seeded-random.ts';

const quick = { resamples: 2000, seed: 7 };
const part = (cluster: string, sum: number, weight = 1) => ({ cluster, sum, weight });

test('the same seed gives the same numbers, another one others', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(draw(1).every((value) => value >= 0 && value < 1)).toBe(true);
});

describe('a ratio', () => {
  test('of nothing is undefined', () => {
    expect(ratioOf([])).toBeUndefined();
    expect(ratioInterval([])).toBeUndefined();
  });

  test('of one report has no interval: nothing says how reports differ', () => {
    expect(ratioInterval([part('a', 1), part('a', 0)], quick)).toBeUndefined();
  });

  test('has a wider interval when questions hang together by report', () => {
    const reports = ['a', 'b', 'c', 'd', 'e', 'f'];
    const verdicts = reports.flatMap((report, at) =>
      Array.from({ length: 20 }, (_, question) => ({ report, question, sum: at % 2 })),
    );
    const together = verdicts.map(({ report, sum }) => part(report, sum));
    const alone = verdicts.map(({ report, question, sum }) => part(`${report}${question}`, sum));
    const width = (parts: typeof together) => {
      const interval = ratioInterval(parts, quick)!;
      return interval.high - interval.low;
    };
    expect(width(together)).toBeGreaterThan(2 * width(alone));
  });
});

describe('a paired difference', () => {
  const pair = (cluster: string, before: number, now: number) => ({
    cluster,
    before: { sum: before, weight: 1 },
    now: { sum: now, weight: 1 },
  });

  test('is found where every report gets worse', () => {
    const pairs = Array.from({ length: 30 }, (_, at) =>
      pair(`r${at % 10}`, 1, at % 3 === 0 ? 0 : 1),
    );
    const { difference, interval, p } = pairedDifference(pairs, quick)!;
    expect(difference).toBeCloseTo(-1 / 3);
    expect(interval!.high).toBeLessThan(0);
    expect(p).toBeLessThan(0.01);
  });

  test('is none where nothing changed, and p is 1', () => {
    const pairs = Array.from({ length: 8 }, (_, at) => pair(`r${at}`, 1, 1));
    expect(pairedDifference(pairs, quick)).toEqual({
      difference: 0,
      interval: { low: 0, high: 0 },
      p: 1,
    });
  });

  test('of nothing is undefined', () => {
    expect(pairedDifference([], quick)).toBeUndefined();
  });
});
