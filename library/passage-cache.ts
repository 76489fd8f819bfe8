import { LRUCache } from 'lru-cache';
import type { Passage } from './report.ts';

// Some ten thousand passages, 8 MB of words: what a question to every report reads, twice over.
const mostCharacters = 4_000_000;
const charactersBeside = 100;

/** Passages that were read and found whole, the last used of them; empty after every change. */
export class PassageCache {
  readonly #kept = new LRUCache<string, Passage>({
    maxSize: mostCharacters,
    sizeCalculation: ({ text }) => text.length + charactersBeside,
  });
  #version = '';

  /** The passages of these ids, as `read` gives those that are not known at this version. */
  take(
    ids: readonly string[],
    version: string,
    read: (missing: readonly string[]) => readonly Passage[],
  ): readonly Passage[] {
    if (version !== this.#version) this.#kept.clear();
    this.#version = version;
    const found = new Map(ids.map((id) => [id, this.#kept.get(id)]));
    const missing = [...found].flatMap(([id, passage]) => (passage ? [] : [id]));
    for (const passage of missing.length > 0 ? read(missing) : []) {
      found.set(passage.id, passage);
      this.#kept.set(passage.id, passage);
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  }
}
