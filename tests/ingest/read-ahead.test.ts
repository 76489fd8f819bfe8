import { expect, it } from 'vitest';
import { readAhead } from '../../ingest/read-ahead.ts';

it('gives results in the order of the items, and works on so many at once', async () => {
  let working = 0;
  let most = 0;
  const work = async (milliseconds: number) => {
    most = Math.max(most, ++working);
    for (let turn = 0; turn < milliseconds; turn++) await Promise.resolve();
    working--;
    return `${milliseconds}`;
  };
  const taken: (readonly [number, string])[] = [];
  for await (const one of readAhead([9, 1, 5, 0, 2], 2, work)) taken.push(one);
  expect(taken).toEqual([
    [0, '9'],
    [1, '1'],
    [2, '5'],
    [3, '0'],
    [4, '2'],
  ]);
  expect(most).toBe(2);
});

it('fails with the first item that fails, when it is its turn', async () => {
  const work = (item: number) =>
    item === 2 ? Promise.reject(new Error('no room')) : Promise.resolve(item);
  const taken: number[] = [];
  const reading = (async () => {
    for await (const [, item] of readAhead([1, 2, 3], 3, work)) taken.push(item);
  })();
  await expect(reading).rejects.toThrow('no room');
  expect(taken).toEqual([1]);
});

it('gives nothing for nothing', async () => {
  for await (const _ of readAhead([], 3, () => Promise.resolve(1))) expect.unreachable();
});
