/** Notes how long each step took, in milliseconds with one decimal. */
export class StepTimer {
  readonly #now: () => number;
  readonly #start: number;
  readonly #milliseconds: Record<string, number> = {};
  #last: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#start = now();
    this.#last = this.#start;
  }

  /** Ends a step that began at the mark before. */
  mark(step: string): void {
    const now = this.#now();
    this.#milliseconds[step] = tenths(now - this.#last);
    this.#last = now;
  }

  /** By step, and in total up to the last mark. */
  get milliseconds(): Readonly<Record<string, number>> {
    return { ...this.#milliseconds, total: tenths(this.#last - this.#start) };
  }
}

function tenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
