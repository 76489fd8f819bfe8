import type { IngestProgress } from '../ingest-reports.ts';

/**
 * How many seconds a stage will still take, if it goes on as it went so far; undefined before
 * anything of it is done.
 */
export class TimeLeft {
  readonly #now: () => number;
  #stage: IngestProgress['stage'] | undefined;
  #done = 0;
  #begun: { readonly at: number; readonly done: number };

  /** @param now milliseconds of a clock that never goes back. */
  constructor(now: () => number) {
    this.#now = now;
    this.#begun = { at: now(), done: 0 };
  }

  of({ stage, done, of }: Pick<IngestProgress, 'stage' | 'done' | 'of'>): number | undefined {
    if (stage !== this.#stage) this.#begin(stage);
    // The next part of the same stage.
    if (done < this.#done) this.#begun = { at: this.#now(), done: 0 };
    this.#done = done;
    const taken = done - this.#begun.done;
    if (taken <= 0) return undefined;
    const secondsOfOne = (this.#now() - this.#begun.at) / 1000 / taken;
    return Math.round(secondsOfOne * (of - done));
  }

  /** What was done before the first is told took the time since the last stage ended. */
  #begin(stage: IngestProgress['stage']): void {
    const isFirst = this.#stage === undefined;
    this.#stage = stage;
    this.#done = 0;
    if (!isFirst) this.#begun = { at: this.#now(), done: 0 };
  }
}
