import hnswlib from 'hnswlib-node';

/** A passage by its position; `similarity` is the cosine, higher is better. */
export type SimilarPosition = { readonly position: number; readonly similarity: number };

// M and efConstruction as hnswlib's README advises for vectors of some hundred dimensions.
const linksPerPoint = 16;
const buildCandidates = 200;
const searchCandidates = 200;
const seed = 100;

export type VectorIndexBuilder = {
  readonly add: (vector: Float32Array) => void;
  readonly finish: () => VectorIndex;
};

/** Approximate nearest neighbours (HNSW) over vectors of norm 1, labelled by position. */
export class VectorIndex {
  readonly #index: hnswlib.HierarchicalNSW;

  private constructor(index: hnswlib.HierarchicalNSW) {
    this.#index = index;
    index.setEf(searchCandidates);
  }

  /** Adding is slow (about 1,000 vectors a second) and runs on the calling thread. */
  static build(vectors: readonly Float32Array[], dimensions: number): VectorIndex {
    const builder = VectorIndex.begin(vectors.length, dimensions);
    for (const vector of vectors) builder.add(vector);
    return builder.finish();
  }

  /** For vectors that come one by one; the first gets position 0. */
  static begin(count: number, dimensions: number): VectorIndexBuilder {
    const index = new hnswlib.HierarchicalNSW('ip', dimensions);
    index.initIndex(Math.max(1, count), linksPerPoint, buildCandidates, seed);
    let position = 0;
    return {
      add: (vector) => index.addPoint(Array.from(vector), position++),
      finish: () => new VectorIndex(index),
    };
  }

  /**
   * Loads a file whose digest has been verified: hnswlib itself crashes on a damaged one. Reads off
   * the calling thread.
   */
  static async load(path: string, dimensions: number): Promise<VectorIndex> {
    const index = new hnswlib.HierarchicalNSW('ip', dimensions);
    await index.readIndex(path);
    return new VectorIndex(index);
  }

  /** Says nothing when the disk is full: load what was saved before it is trusted. */
  save(path: string): void {
    this.#index.writeIndexSync(path);
  }

  get size(): number {
    return this.#index.getCurrentCount();
  }

  /** The most similar positions that `accepts` lets through, at most `limit`. */
  search(query: {
    readonly vector: Float32Array;
    readonly limit: number;
    readonly accepts?: (position: number) => boolean;
  }): readonly SimilarPosition[] {
    const limit = Math.min(query.limit, this.size);
    if (limit === 0) return [];
    const found = this.#index.searchKnn(Array.from(query.vector), limit, query.accepts);
    return found.neighbors.map((position, rank) => ({
      position,
      similarity: 1 - (found.distances[rank] ?? 1),
    }));
  }
}
