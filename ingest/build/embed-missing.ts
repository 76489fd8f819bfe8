import type { EmbeddingCache } from '../../library/embedding-cache.ts';
import type { IndexedReport } from '../../library/indexed-reports.ts';
import type { Library } from '../../library/library.ts';
import type { Embedder } from '../../models/embedding/embedder.ts';
import { textsToEmbed } from './passages-to-index.ts';

// Enough for steady progress, few enough that a kill or an endpoint's failure loses little.
const passagesPerStep = 64;

type Embedding = {
  readonly library: Library;
  readonly cache: EmbeddingCache;
  readonly embedder: Embedder;
  readonly reports: readonly IndexedReport[];
  /** How long the vectors are that stay in the index; absent where none stays. */
  readonly dimensions?: number | undefined;
  /** Asks for one vector again, to see whether the model under this name is still the same. */
  readonly rebuild?: boolean | undefined;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /** Told where all vectors are made anew, and why. */
  readonly onRenewed?: ((why: string) => void) | undefined;
};

/**
 * Embeds the passages of some reports whose vectors are not in the cache, or all of them where the
 * model changed and no vectors stay. Each step is saved as it comes, so a run that was interrupted
 * goes on where it stopped. `other model`: vectors would stay that are not of this one; none is made.
 */
export async function embedMissing(embedding: Embedding): Promise<'embedded' | 'other model'> {
  const { library, cache, embedder, reports, rebuild, onRenewed, dimensions } = embedding;
  const texts = [...new Set(textsToEmbed(library, reports))];
  const missing = texts.filter((text) => !cache.find(text));
  // A rebuild asks for one vector that is kept; else the first that is missing tells as much.
  const kept = texts.filter((text) => cache.find(text));
  const probe = rebuild ? kept.slice(0, 1) : missing.slice(0, passagesPerStep);
  const isKnown = kept.length > 0 || dimensions !== undefined;
  const probed = probe.length > 0 && isKnown ? await embedder.embed(probe) : [];
  const why = changeOfModel({ kept, probe, probed }, embedding);
  if (why !== undefined && dimensions !== undefined) return 'other model';
  if (why !== undefined) {
    onRenewed?.(why);
    await embedAll(texts, embedding);
    return 'embedded';
  }
  if (!rebuild && probed.length > 0) cache.save(probe, probed);
  await embedAll(rebuild ? missing : missing.slice(probed.length), embedding);
  return 'embedded';
}

async function embedAll(
  texts: readonly string[],
  { cache, embedder, reports, onProgress }: Embedding,
): Promise<void> {
  const all = reports.reduce((sum, { passages }) => sum + passages, 0);
  const known = all - texts.length;
  for (let start = 0; start < texts.length; start += passagesPerStep) {
    const step = texts.slice(start, start + passagesPerStep);
    cache.save(step, await embedder.embed(step));
    onProgress?.(known + start + step.length, all);
  }
}

type Probed = {
  readonly kept: readonly string[];
  readonly probe: readonly string[];
  readonly probed: readonly Float32Array[];
};

// The same model on another machine differs in the last digits; another model in everything.
const leastLikeness = 0.98;

/** Why the vectors that are kept are not those the model makes now; undefined where they are. */
function changeOfModel(
  { kept, probe: [text = ''], probed: [vector] }: Probed,
  { cache, embedder, dimensions }: Embedding,
): string | undefined {
  if (!vector) return undefined;
  const lengths = new Set(kept.map((each) => cache.find(each)?.length));
  if (dimensions !== undefined) lengths.add(dimensions);
  lengths.add(vector.length);
  const before = cache.find(text);
  const isSame = !before || likeness(vector, before) >= leastLikeness;
  return lengths.size === 1 && isSame ? undefined : whyAnew(embedder.name, [...lengths]);
}

function whyAnew(model: string, lengths: readonly (number | undefined)[]): string {
  const what = lengths.length > 1 ? `向量维数变了（${lengths.join('、')}）` : '已不是原来的模型';
  return `向量模型 ${model} ${what}，全部向量重新生成。`;
}

function likeness(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
