import type { EmbeddingCache } from '../library/embedding-cache.ts';
import type { Library } from '../library/library.ts';
import type { Embedder } from '../models/embedding/embedder.ts';
import { passageToEmbed } from '../search/passage-entry.ts';

// Enough for steady progress, few enough that a kill or an endpoint's failure loses little.
const passagesPerStep = 64;

/**
 * Embeds the passages whose vectors are not in the cache. Each step is saved as it comes, so a run
 * that was interrupted goes on where it stopped.
 */
export async function embedMissing(options: {
  readonly library: Library;
  readonly cache: EmbeddingCache;
  readonly embedder: Embedder;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}): Promise<void> {
  const { library, cache, embedder, onProgress } = options;
  const texts = [...textsToEmbed(library)];
  const missing = [...new Set(texts)].filter((text) => !cache.find(text));
  const known = texts.length - missing.length;
  for (let start = 0; start < missing.length; start += passagesPerStep) {
    const step = missing.slice(start, start + passagesPerStep);
    cache.save(step, await embedder.embed(step));
    onProgress?.(known + start + step.length, texts.length);
  }
}

/** What the vector leg embeds of each passage, in the order of the index. */
export function* textsToEmbed(library: Library): Generator<string> {
  const reports = new Map(library.reports().map((report) => [report.id, report]));
  for (const passage of library.eachPassage()) {
    const report = reports.get(passage.reportId);
    if (!report) throw new Error(`Passage ${passage.id} is of report ${passage.reportId}, not in.`);
    yield passageToEmbed(passage, report);
  }
}
