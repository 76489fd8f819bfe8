import { LRUCache } from 'lru-cache';

export type LockOutOptions = {
  /** Wrong ones in a row that lock. */
  readonly mostWrong: number;
  readonly milliseconds: number;
  /** Milliseconds that only go up. */
  readonly now: () => number;
};

type Tries = { readonly wrong: number; readonly until: number };

// Who has that many addresses pushes out the tries of others, and gains one more for each.
const mostRemembered = 10_000;

/** Who was wrong too often waits, and nobody else. */
export class LockOut {
  readonly #options: LockOutOptions;
  readonly #tries = new LRUCache<string, Tries>({ max: mostRemembered });

  constructor(options: LockOutOptions) {
    this.#options = options;
  }

  /** Seconds until the next try; 0 where it may be now. */
  secondsLeft(who: string): number {
    const { wrong = 0, until = 0 } = this.#tries.get(who) ?? {};
    const left = until - this.#options.now();
    return wrong >= this.#options.mostWrong && left > 0 ? Math.ceil(left / 1000) : 0;
  }

  /** Whether this one locks. */
  failed(who: string): boolean {
    const { mostWrong, milliseconds, now } = this.#options;
    const before = this.#tries.get(who);
    const isOver = !before || before.until <= now();
    const wrong = (isOver ? 0 : before.wrong) + 1;
    this.#tries.set(who, { wrong, until: now() + milliseconds });
    return wrong === mostWrong;
  }

  succeeded(who: string): void {
    this.#tries.delete(who);
  }
}
