import { expect, it } from 'vitest';
import { heldBy } from '../../bench/held-memory.ts';

it('tells what a thing holds on to', async () => {
  const { made, seconds, megabytes } = await heldBy(() => new Uint8Array(64e6));
  expect(made).toHaveLength(64e6);
  expect(seconds).toBeGreaterThan(0);
  // Others run in the same process.
  expect(megabytes).toBeGreaterThan(32);
});
