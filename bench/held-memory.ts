import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What `make` made, how long that took, and how many MB of JavaScript's memory it holds on to. */
export async function heldBy<Made>(
  make: () => Made,
): Promise<{ readonly made: Made; readonly seconds: number; readonly megabytes: number }> {
  const before = await bytesInUse();
  const start = performance.now();
  const made = make();
  const seconds = (performance.now() - start) / 1000;
  return { made, seconds, megabytes: ((await bytesInUse()) - before) / 1e6 };
}

/** Heap and buffers together, after all that nothing refers to is gone. */
async function bytesInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  // Buffers are given back a turn after what referred to them.
  for (let round = 0; round < 3; round++) {
    collectGarbage();
    await setTimeout(50);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
