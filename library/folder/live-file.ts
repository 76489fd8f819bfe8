import { readFileSync, statSync } from 'node:fs';

export type LiveFileOptions<Value> = {
  /** What it says; throws where that cannot be read. */
  readonly read: (words: string) => Value;
  /** What is so where there is no such file; may throw, too. */
  readonly absent: () => Value;
  /** Told once of each change that cannot be read; what was said before stays in force. */
  readonly onProblem: (error: unknown) => void;
  /** Told of each change that was read. */
  readonly onChange?: ((value: Value) => void) | undefined;
};

/**
 * A small file that people or other programs replace while we run. It is looked at whenever its value
 * is asked for, so that no thread goes on by what is over: a look costs some microseconds.
 */
export class LiveFile<Value> {
  readonly #path: string;
  readonly #options: LiveFileOptions<Value>;
  #seen: string;
  #value: Value;

  /** @throws what `read` or `absent` throws of the file as it is now. */
  constructor(path: string, options: LiveFileOptions<Value>) {
    this.#path = path;
    this.#options = options;
    this.#seen = stateOf(path);
    this.#value = this.#readNow();
  }

  /** What it says at this moment. */
  current(): Value {
    const state = stateOf(this.#path);
    if (state === this.#seen) return this.#value;
    this.#seen = state;
    try {
      this.#value = this.#readNow();
      this.#options.onChange?.(this.#value);
    } catch (error) {
      this.#options.onProblem(error);
    }
    return this.#value;
  }

  #readNow(): Value {
    if (this.#seen === absent) return this.#options.absent();
    return this.#options.read(readFileSync(this.#path, 'utf8'));
  }
}

const absent = 'absent';

/** Another one after every change: a file that is replaced is another file, one written in place is newer. */
function stateOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.ino}:${found.mtimeNs}:${found.size}` : absent;
}
