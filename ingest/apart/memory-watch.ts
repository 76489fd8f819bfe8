import { Worker } from 'node:worker_threads';

const watchEveryMilliseconds = 25;

// In JavaScript, and in a thread of its own: whoever fills the memory has no time to look.
const watcher = `
  const { workerData } = require('node:worker_threads');
  const ceiling = new Float64Array(workerData);
  setInterval(() => {
    if (ceiling[0] > 0 && process.memoryUsage.rss() > ceiling[0]) process.kill(process.pid, 'SIGKILL');
  }, ${watchEveryMilliseconds});
`;

/**
 * Ends this process when its memory grows beyond what it may: all of it, buffers and native memory
 * too, which no limit of V8 holds.
 */
export function watchMemory(): {
  readonly mayGrowBy: (bytes: number) => void;
  readonly rest: () => void;
} {
  const ceiling = new Float64Array(new SharedArrayBuffer(8));
  new Worker(watcher, { eval: true, workerData: ceiling.buffer, execArgv: [] }).unref();
  return {
    mayGrowBy: (bytes) => {
      ceiling[0] = process.memoryUsage.rss() + bytes;
    },
    rest: () => {
      ceiling[0] = 0;
    },
  };
}
