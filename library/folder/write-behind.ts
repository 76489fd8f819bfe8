export type WriteBehindOptions<Entry> = {
  /** Writes all of them or none. @throws when they cannot be taken. */
  readonly write: (entries: readonly Entry[]) => void;
  /** How many may wait to be written; the oldest of more are lost. */
  readonly mostWaiting: number;
  /** Told once when writing fails, and once when it works again. */
  readonly onFailure: (error: unknown) => void;
  readonly onRecovery: (lost: number) => void;
};

/** How writing goes: what still waits to be written, and what was lost of it. */
export type WritingState = {
  readonly state: 'ok' | 'not_kept';
  readonly waiting: number;
  readonly lost: number;
  readonly reason?: string;
};

const writeAfterMilliseconds = 50;
const tryAgainAfterMilliseconds = 2000;

/** Writes a moment later, many at once, and again where the disk is full or another program writes. */
export class WriteBehind<Entry> {
  readonly #options: WriteBehindOptions<Entry>;
  #waiting: Entry[] = [];
  #timer: NodeJS.Timeout | undefined;
  #lost = 0;
  #failure: string | undefined;

  constructor(options: WriteBehindOptions<Entry>) {
    this.#options = options;
  }

  /** What was taken and is not written yet, oldest first. */
  get waiting(): readonly Entry[] {
    return this.#waiting;
  }

  push(entry: Entry): void {
    this.#waiting.push(entry);
    if (this.#waiting.length > this.#options.mostWaiting) {
      this.#waiting.shift();
      this.#lost += 1;
    }
    this.#writeIn(writeAfterMilliseconds);
  }

  /** Takes back what is not written yet. How many. */
  drop(isDropped: (entry: Entry) => boolean): number {
    const before = this.#waiting.length;
    this.#waiting = this.#waiting.filter((entry) => !isDropped(entry));
    return before - this.#waiting.length;
  }

  /** Writes what waits, now. Whether nothing waits any more. */
  flush(): boolean {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      if (this.#waiting.length > 0) this.#options.write(this.#waiting);
      this.#waiting = [];
      this.#recover();
      return true;
    } catch (error) {
      if (this.#failure === undefined) this.#options.onFailure(error);
      this.#failure = error instanceof Error ? error.message : String(error);
      this.#writeIn(tryAgainAfterMilliseconds);
      return false;
    }
  }

  /** Writes what still waits, as far as that is possible, and writes nothing more. */
  close(): void {
    this.flush();
    clearTimeout(this.#timer);
  }

  state(): WritingState {
    return {
      state: this.#failure === undefined ? 'ok' : 'not_kept',
      waiting: this.#waiting.length,
      lost: this.#lost,
      ...(this.#failure !== undefined && { reason: this.#failure }),
    };
  }

  #recover(): void {
    if (this.#failure === undefined) return;
    this.#failure = undefined;
    this.#options.onRecovery(this.#lost);
  }

  #writeIn(milliseconds: number): void {
    this.#timer ??= setTimeout(() => this.flush(), milliseconds).unref();
  }
}
