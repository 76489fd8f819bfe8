/** Aborts its signal when nothing was heard for a time. */
export class SilenceAlarm {
  readonly #controller = new AbortController();
  readonly #milliseconds: number;
  #timer: NodeJS.Timeout;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
    this.#timer = this.#wind();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Winds the alarm up again. */
  heard(): void {
    this.stop();
    this.#timer = this.#wind();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #wind(): NodeJS.Timeout {
    const seconds = Math.round(this.#milliseconds / 1000);
    return setTimeout(() => {
      this.#controller.abort(new Error(`The model said nothing for ${seconds} seconds.`));
    }, this.#milliseconds);
  }
}
