import { percentile } from '../eval/statistics/percentile.ts';

/** What half of the measurements stay under, and what all but one in twenty do. */
export type Spread = { readonly p50: number; readonly p95: number };

/** `spread([1, 2, 3, 4]) // => { p50: 2, p95: 4 }`; NaN where nothing was measured. */
export function spread(milliseconds: readonly number[]): Spread {
  return {
    p50: percentile(50, milliseconds) ?? Number.NaN,
    p95: percentile(95, milliseconds) ?? Number.NaN,
  };
}

/**
 * Milliseconds of `work` for each item. The first round warms caches and the compiler up; of the
 * `rounds` after it the quickest counts, since what other programs take is not ours.
 */
export async function timeEach<Item>(
  items: readonly Item[],
  work: (item: Item) => unknown,
  rounds = 1,
): Promise<readonly number[]> {
  for (const item of items) await work(item);
  const least = items.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [at, item] of items.entries()) {
      const start = performance.now();
      await work(item);
      least[at] = Math.min(least[at] ?? Infinity, performance.now() - start);
    }
  }
  return least;
}

/** Milliseconds of `work` for each item when it is met for the first time. */
export async function timeFirst<Item>(
  items: readonly Item[],
  work: (item: Item) => unknown,
): Promise<readonly number[]> {
  const taken: number[] = [];
  for (const item of items) {
    const start = performance.now();
    await work(item);
    taken.push(performance.now() - start);
  }
  return taken;
}

/** Adds up seconds by stage, in the order in which stages are first met. */
export class Stopwatch {
  readonly #seconds = new Map<string, number>();

  async time<Result>(stage: string, work: () => Result | Promise<Result>): Promise<Result> {
    const start = performance.now();
    try {
      return await work();
    } finally {
      const taken = (performance.now() - start) / 1000;
      this.#seconds.set(stage, (this.#seconds.get(stage) ?? 0) + taken);
    }
  }

  get seconds(): ReadonlyMap<string, number> {
    return this.#seconds;
  }

  get total(): number {
    return [...this.#seconds.values()].reduce((sum, seconds) => sum + seconds, 0);
  }
}

/** The most memory that this process has held so far, native memory included, in MB. */
export function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/** The memory of this process now, native memory included, in MB. */
export function rssMegabytes(): number {
  return process.memoryUsage.rss() / 1e6;
}
