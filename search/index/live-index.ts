import { readCurrent } from '../../library/folder/generations.ts';
import type { Library } from '../../library/library.ts';
import type { Embedder } from '../../models/embedding/embedder.ts';
import { openSearchIndex, type SearchIndex } from './search-index.ts';

type IndexSource = {
  readonly dataDir: string;
  readonly library: Library;
  readonly embedder: Embedder;
};

/** Told of a new index, and of one that could not be opened; the old one serves on then. */
export type IndexWatcher = {
  readonly onIndex?: ((index: SearchIndex) => void) | undefined;
  readonly onFailure?: ((error: unknown) => void) | undefined;
};

/**
 * The index of the live generation, exchanged when another is published. Whoever asks takes
 * `current` once and keeps it to the end of the question; the memory of an index is given back
 * after the last that holds it.
 */
export class LiveIndex {
  readonly #source: IndexSource;
  readonly #watcher: IndexWatcher;
  #current: SearchIndex;
  /** What CURRENT said when `#current` was opened: another name than its own after a fallback. */
  #seen: string | undefined;
  #opening: Promise<boolean> | undefined;
  #failure = '';

  private constructor(
    source: IndexSource,
    watcher: IndexWatcher,
    opened: { readonly seen: string | undefined; readonly index: SearchIndex },
  ) {
    this.#source = source;
    this.#watcher = watcher;
    this.#seen = opened.seen;
    this.#current = opened.index;
  }

  static async open(source: IndexSource, watcher: IndexWatcher = {}): Promise<LiveIndex> {
    return new LiveIndex(source, watcher, await openSeen(source));
  }

  get current(): SearchIndex {
    return this.#current;
  }

  /** Takes up the live generation if it is another than before. Whether it was. */
  refresh(): Promise<boolean> {
    this.#opening ??= this.#takeUp().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  /**
   * Looks again and again, until the function returned is called. CURRENT is read and not watched:
   * that works on every disk, also one that another machine writes to, and costs nothing.
   */
  watch(everyMilliseconds = 1000): () => void {
    const timer = setInterval(() => void this.refresh(), everyMilliseconds);
    timer.unref();
    return () => clearInterval(timer);
  }

  async #takeUp(): Promise<boolean> {
    try {
      if ((await readCurrent(this.#source.dataDir)) === this.#seen) return false;
      const { seen, index } = await openSeen(this.#source, this.#current);
      this.#seen = seen;
      this.#current = index;
      this.#failure = '';
      this.#watcher.onIndex?.(index);
      return true;
    } catch (error) {
      this.#tellOnce(error);
      return false;
    }
  }

  /** The next try comes in a second and would say the same. */
  #tellOnce(error: unknown): void {
    const message = String(error);
    if (message !== this.#failure) this.#watcher.onFailure?.(error);
    this.#failure = message;
  }
}

/** CURRENT is read first: should it change meanwhile, the next look takes it up. */
async function openSeen(source: IndexSource, before?: SearchIndex) {
  const seen = await readCurrent(source.dataDir);
  return { seen, index: await openSearchIndex(source, before) };
}
