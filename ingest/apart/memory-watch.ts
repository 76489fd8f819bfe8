import { Worker } from 'node:worker_threads';

const watchEveryMilliseconds = 25;

// In JavaScript, and in a thread of its own: whoever fills the memory has no time to look. The ceiling is looked
// at once: it goes away between two looks when the file is done, and one in a thousand was refused for that.
const watcher = `
  const { workerData } = require('node:worker_threads');
  const ceiling = new Float64Array(workerData);
  setInterval(() => {
    const most = ceiling[0];
    if (most > 0 && process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL');
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
