import { performance } from 'node:perf_hooks';

/** Tells how long this process had no time to listen, while somebody waits for an endpoint. */
export type EventLoop = { readonly watch: () => EventLoopWatch };

export type EventLoopWatch = {
  /** Milliseconds since the watch began in which nothing that came could be read. */
  readonly stalledMilliseconds: () => number;
  readonly stop: () => void;
};

const everyMilliseconds = 50;

export const ownEventLoop: EventLoop = {
  watch: () => {
    let stalled = 0;
    let last = performance.now();
    const late = () => Math.max(0, performance.now() - last - 2 * everyMilliseconds);
    const timer = setInterval(() => {
      stalled += late();
      last = performance.now();
    }, everyMilliseconds);
    timer.unref();
    return {
      // Whoever asks may come before the timer does.
      stalledMilliseconds: () => stalled + late(),
      stop: () => clearInterval(timer),
    };
  },
};
