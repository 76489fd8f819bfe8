import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFolderError } from '../../library/folder/data-folder-error.ts';
import { EmbeddingCache } from '../../library/embedding-cache.ts';
import type { MadeGeneration } from '../../library/folder/generations.ts';
import { Library } from '../../library/library.ts';
import type { Passage, ReportSummary } from '../../library/report.ts';
import { PostingsCollector } from '../../search/index/collect-postings.ts';
import {
  formatIndexedReports,
  flatVectorsFile,
  keywordsFile,
  reportsFile,
  vectorsFile,
} from '../../search/index/index-files.ts';
import { encodeKeywordIndex } from '../../search/index/keyword-file.ts';
import { passageEntry, passageToEmbed } from '../../search/index/passage-entry.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { VectorIndex, type VectorIndexBuilder } from '../../search/index/vector-index.ts';

/** Which index to write, and where. Plain values: it is handed to another thread. */
export type IndexOrder = {
  readonly dataDir: string;
  readonly folder: string;
  /** Name of the embedder. The stand-in embeds here; of any other the vectors are in the cache. */
  readonly embedder: string;
};

type Placed = { readonly passage: Passage; readonly report: ReportSummary };

// Few enough that progress is steady; many make no difference to speed.
const passagesPerStep = 64;

/**
 * Writes the files of a generation from what the library holds, passage by passage, so that memory
 * holds the index and not the texts. Keeps its thread busy: see build-apart.ts.
 */
export async function writeIndexFiles(
  order: IndexOrder,
  onProgress: (done: number, of: number) => void,
): Promise<MadeGeneration> {
  const { dataDir, folder, embedder } = order;
  const library = Library.open(dataDir);
  const vectorsOf = openVectors(order);
  try {
    const held = library.passageCounts();
    const passages = held.reduce((sum, report) => sum + report.passages, 0);
    const legs = new Legs(passages);
    for (const step of inSteps(placedPassages(library))) {
      legs.add(step, await vectorsOf.find(step));
      onProgress(legs.size, passages);
    }
    await writeFile(join(folder, reportsFile), formatIndexedReports(held));
    await legs.write(folder);
    const passagesDigest = library.passagesDigest();
    return { embedder: { name: embedder, dimensions: legs.dimensions }, passages, passagesDigest };
  } finally {
    vectorsOf.close();
    library.close();
  }
}

/** Both legs while they grow. */
class Legs {
  readonly #collector = new PostingsCollector();
  readonly #passages: number;
  #vectors: VectorIndexBuilder | undefined;
  #probes: Float32Array[] = [];
  size = 0;
  dimensions = 1;

  constructor(passages: number) {
    this.#passages = passages;
  }

  add(step: readonly Placed[], vectors: readonly Float32Array[]): void {
    for (const { passage, report } of step) this.#collector.add(passageEntry(passage, report));
    for (const vector of vectors) this.#begun(vector.length).add(vector);
    if (vectors[0] && this.#probes.length < mostProbes) this.#probes.push(vectors[0]);
    this.size += step.length;
  }

  async write(folder: string): Promise<void> {
    await writeFile(join(folder, keywordsFile), encodeKeywordIndex(this.#collector.finish()));
    const files = { graph: join(folder, vectorsFile), flat: join(folder, flatVectorsFile) };
    this.#begun(1).finish().save(files);
    await this.#readBack(files.graph);
  }

  #begun(dimensions: number): VectorIndexBuilder {
    if (!this.#vectors) {
      this.dimensions = dimensions;
      this.#vectors = VectorIndex.begin(this.#passages, dimensions);
    }
    return this.#vectors;
  }

  /** hnswlib says nothing of a full disk, so what was saved is read and asked before it counts. */
  async #readBack(path: string): Promise<void> {
    const index = await VectorIndex.load({ graph: path }, this.dimensions).catch(() => undefined);
    const finds = (vector: Float32Array) =>
      (index?.search({ vector, limit: 1 })[0]?.similarity ?? 0) > nearlyItself;
    if (index?.size === this.#passages && this.#probes.filter(hasLength).every(finds)) return;
    const { size } = await stat(path).catch(() => ({ size: 0 }));
    throw new DataFolderError(
      `${path} was not written whole (${size} bytes). Is the disk full? The index serves as before; ` +
        'free some space and run the same command again.',
    );
  }
}

const mostProbes = 20;
const nearlyItself = 0.99;

function hasLength(vector: Float32Array): boolean {
  return vector.some((value) => value !== 0);
}

/** Where vectors come from: made here by the stand-in, or from the cache. */
function openVectors({ dataDir, embedder }: IndexOrder) {
  if (embedder === standInEmbedder.name) {
    return {
      find: (step: readonly Placed[]) => standInEmbedder.embed(step.map(textOf)),
      close: () => undefined,
    };
  }
  const cache = EmbeddingCache.open(dataDir, embedder);
  return {
    find: (step: readonly Placed[]) => Promise.resolve(step.map((one) => cached(cache, one))),
    close: () => cache.close(),
  };
}

function textOf({ passage, report }: Placed): string {
  return passageToEmbed(passage, report);
}

function cached(cache: EmbeddingCache, placed: Placed): Float32Array {
  const vector = cache.find(textOf(placed));
  if (vector) return vector;
  throw new Error(`Passage ${placed.passage.id} was not embedded. Run the same command again.`);
}

function* placedPassages(library: Library): Generator<Placed> {
  const reports = new Map(library.reports().map((report) => [report.id, report]));
  for (const passage of library.eachPassage()) {
    const report = reports.get(passage.reportId);
    if (!report) throw new Error(`Passage ${passage.id} is of report ${passage.reportId}, not in.`);
    yield { passage, report };
  }
}

function* inSteps(passages: Iterable<Placed>): Generator<readonly Placed[]> {
  let step: Placed[] = [];
  for (const placed of passages) {
    step.push(placed);
    if (step.length < passagesPerStep) continue;
    yield step;
    step = [];
  }
  if (step.length > 0) yield step;
}
