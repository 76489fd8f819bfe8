import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inBatches, severalAtOnce } from '../../../models/http/batches.ts';

describe('batches', () => {
  it.each([
    [[], 2, []],
    [['a', 'b'], 2, [['a', 'b']]],
    [['a', 'b', 'c'], 2, [['a', 'b'], ['c']]],
  ])('of %j by %i', (items, size, batches) => {
    expect(inBatches(items, size)).toEqual(batches);
  });
});

describe('work on several things at once', () => {
  it('gives the results in order, whichever is ready first', async () => {
    const slowFirst = async (item: number) => {
      await wait(20 - item * 5);
      return item * 10;
    };
    expect(await severalAtOnce([1, 2, 3], { atOnce: 3 }, slowFirst)).toEqual([10, 20, 30]);
  });

  it('is never on more than it may', async () => {
    let running = 0;
    const most: number[] = [];
    await severalAtOnce([...Array(20).keys()], { atOnce: 4 }, async () => {
      most.push(++running);
      await wait(1);
      running--;
    });
    expect(Math.max(...most)).toBe(4);
  });

  it('stops with the first failure, and tells those under way', async () => {
    const begun: number[] = [];
    const stopped: number[] = [];
    const work = async (item: number, signal: AbortSignal) => {
      begun.push(item);
      if (item === 0) throw new Error('no more');
      await wait(10_000, undefined, { signal }).catch(() => stopped.push(item));
    };
    const all = severalAtOnce([...Array(9).keys()], { atOnce: 3 }, work);
    await expect(all).rejects.toThrow('no more');
    await wait(5);
    expect(begun).toEqual([0, 1, 2]);
    expect(stopped).toEqual([1, 2]);
  });
});
