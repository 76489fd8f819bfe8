import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { DataFolderError } from '../../library/folder/data-folder-error.ts';
import { Library } from '../../library/library.ts';
import { PostingsCollector } from '../../search/index/collect-postings.ts';
import {
  fileOfPart,
  flatVectorsFile,
  formatIndexedReports,
  keywordsFile,
  reportsFile,
  vectorsFile,
  type IndexedReports,
} from '../../search/index/index-files.ts';
import { joinKeywords } from '../../search/index/join-keywords.ts';
import { encodeKeywordIndex, type KeywordPostings } from '../../search/index/keyword-file.ts';
import { passageEntry } from '../../search/index/passage-entry.ts';
import { VectorPart } from '../../search/index/vector-part.ts';
import { placedPassages, openVectors, type VectorSource } from './passages-to-index.ts';
import { GrowingVectors } from './growing-vectors.ts';
import { loadSource, type PartSource, type SourcePart } from './source-part.ts';

/** Which part to write, and where. Plain values: it may be handed to another thread. */
export type PartOrder = {
  readonly dataDir: string;
  readonly folder: string;
  /** Of the part. */
  readonly name: string;
  /** Name of the embedder. The stand-in embeds here; of any other the vectors are in the cache. */
  readonly embedder: string;
  /** Parts whose live reports it takes over, the largest first. */
  readonly from: readonly PartSource[];
  /** Reports that it reads from the library. */
  readonly reports: IndexedReports;
};

/** What was written: whose passages, in the order in which they stand, and how long vectors are. */
export type WrittenPart = { readonly held: IndexedReports; readonly dimensions: number };

// Few enough that whoever shares the thread is not kept waiting; many make no difference to speed.
const passagesPerStep = 64;

/**
 * Writes the files of a part: first what it takes over from others, then what it reads from the
 * library, passage by passage, so that memory holds the index and not the texts.
 */
export async function writePart(
  order: PartOrder,
  onProgress: (done: number, of: number) => void,
): Promise<WrittenPart> {
  const sources: SourcePart[] = [];
  for (const source of order.from) sources.push(await loadSource(source));
  const library = Library.open(order.dataDir);
  const vectors = openVectors(order);
  try {
    const legs = new Legs(sources, countOf(order.reports), onProgress);
    for (const source of sources) await legs.takeOver(source);
    await readNew(order.reports, { library, vectors, legs });
    const held = [...sources.flatMap((source) => source.held), ...order.reports];
    await writeFile(pathIn(order, reportsFile), formatIndexedReports(held));
    await legs.write(order);
    return { held, dimensions: legs.dimensions };
  } finally {
    vectors.close();
    library.close();
  }
}

async function readNew(
  reports: IndexedReports,
  parts: { readonly library: Library; readonly vectors: VectorSource; readonly legs: Legs },
): Promise<void> {
  for (const step of placedPassages(reports, parts.library, passagesPerStep)) {
    const vectors = await parts.vectors.find(step);
    for (const [at, { passage, report }] of step.entries()) {
      parts.legs.add(passageEntry(passage, report), vectors[at]);
    }
    await parts.legs.tell(step.length);
  }
}

function countOf(reports: IndexedReports): number {
  return reports.reduce((sum, { passages }) => sum + passages, 0);
}

function pathIn({ folder, name }: PartOrder, file: string): string {
  return join(folder, fileOfPart(name, file));
}

/** Both legs of a part while they grow. */
class Legs {
  readonly #collector = new PostingsCollector();
  readonly #sources: readonly SourcePart[];
  readonly #vectors: GrowingVectors;
  readonly #onProgress: (done: number, of: number) => void;
  readonly #passages: number;
  #done = 0;

  constructor(
    sources: readonly SourcePart[],
    added: number,
    onProgress: (done: number, of: number) => void,
  ) {
    this.#sources = sources;
    this.#passages = sources.reduce((sum, { live }) => sum + live, added);
    this.#vectors = new GrowingVectors(this.#passages);
    this.#onProgress = onProgress;
  }

  get dimensions(): number {
    return this.#vectors.dimensions;
  }

  async takeOver(source: SourcePart): Promise<void> {
    if (this.#vectors.beginWith(source)) return this.tell(source.live);
    for (let start = 0; start < source.live; start += passagesPerStep) {
      const positions = source.livePositions.subarray(start, start + passagesPerStep);
      for (const position of positions) this.#vectors.add(source.vectors.vectorAt(position));
      await this.tell(positions.length);
    }
  }

  add(entry: Parameters<PostingsCollector['add']>[0], vector: Float32Array | undefined): void {
    this.#collector.add(entry);
    if (vector) this.#vectors.add(vector);
  }

  /** Lets others have the thread for a moment. */
  async tell(passages: number): Promise<void> {
    this.#done += passages;
    this.#onProgress(this.#done, this.#passages);
    await setImmediate();
  }

  async write(order: PartOrder): Promise<void> {
    await writeFile(pathIn(order, keywordsFile), encodeKeywordIndex(this.#postings()));
    const files = { graph: pathIn(order, vectorsFile), flat: pathIn(order, flatVectorsFile) };
    this.#vectors.finish().save(files);
    await this.#readBack(files.graph);
  }

  #postings(): KeywordPostings {
    const added = this.#collector.finish();
    if (this.#sources.length === 0) return added;
    const taken = this.#sources.map(({ postings, goneRanges }) => {
      return { postings, without: goneRanges };
    });
    return joinKeywords([...taken, { postings: added, without: [] }]);
  }

  /** hnswlib says nothing of a full disk, so what was saved is read and asked before it counts. */
  async #readBack(path: string): Promise<void> {
    const index = await VectorPart.load({ graph: path }, this.dimensions).catch(() => undefined);
    const finds = (vector: Float32Array) =>
      (index?.search({ vector, limit: 1 })[0]?.similarity ?? 0) > nearlyItself;
    if (index?.size === this.#passages && this.#vectors.probes.every(finds)) return;
    const { size } = await stat(path).catch(() => ({ size: 0 }));
    throw new DataFolderError(
      `${path} was not written whole (${size} bytes). Is the disk full? The index serves as before; ` +
        'free some space and run the same command again.',
    );
  }
}

const nearlyItself = 0.99;
