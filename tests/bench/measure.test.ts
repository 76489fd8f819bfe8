import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { spread, Stopwatch, timeEach } from '../../bench/measure.ts';

describe('spread', () => {
  it('gives the middle and the slow end of what was measured', () => {
    expect(spread([4, 1, 3, 2])).toEqual({ p50: 2, p95: 4 });
  });

  it('is no number where nothing was measured', () => {
    expect(spread([])).toEqual({ p50: Number.NaN, p95: Number.NaN });
  });
});

describe('timeEach', () => {
  it('runs each item once to warm up and once to measure', async () => {
    const seen: string[] = [];
    const taken = await timeEach(['a', 'b'], (item) => seen.push(item));
    expect(seen).toEqual(['a', 'b', 'a', 'b']);
    expect(taken).toHaveLength(2);
  });
});

describe('timeEach over several rounds', () => {
  it('takes the quickest of each item', async () => {
    let run = 0;
    const work = () => setTimeout(run++ === 2 ? 0 : 60);
    const [least] = await timeEach(['a'], work, 3);
    expect(run).toBe(4);
    expect(least).toBeLessThan(50);
  });
});

describe('Stopwatch', () => {
  it('adds up by stage, also for work that fails', async () => {
    const watch = new Stopwatch();
    expect(await watch.time('reading', () => 7)).toBe(7);
    await watch.time('saving', () => Promise.reject(new Error('full'))).catch(() => undefined);
    await watch.time('reading', () => Promise.resolve());
    expect([...watch.seconds.keys()]).toEqual(['reading', 'saving']);
    expect(watch.total).toBeGreaterThanOrEqual(0);
  });
});
