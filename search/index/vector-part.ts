import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import hnswlib from 'hnswlib-node';
import type { AcceptedPositions } from './accepted-positions.ts';
import { nearestExactly, type FlatVectors } from './nearest-exactly.ts';

/** A passage by its position; `similarity` is the cosine, higher is better. */
export type SimilarPosition = { readonly position: number; readonly similarity: number };

// M and efConstruction as hnswlib's README advises for vectors of some hundred dimensions.
const linksPerPoint = 16;
const buildCandidates = 200;
const searchCandidates = 200;
const seed = 100;

// The graph is walked past all that is not accepted, and asks JavaScript about each: measured at
// 70,000 vectors of 256 dimensions, 1 ms for all of them, 8 for a fifth and 112 for a thousandth.
// Scoring each takes a fifth of them 4 ms, and a thousandth next to nothing.
const exactUpToShare = 0.25;
const exactUpToCount = 2000;

export type VectorPartBuilder = {
  readonly add: (vector: Float32Array) => void;
  readonly finish: () => VectorPart;
};

/** Where an index is kept: the graph of hnswlib, and the vectors as they are, one after another. */
export type VectorFiles = {
  readonly graph: string;
  /** Absent in generations of earlier versions: every search takes the graph then. */
  readonly flat?: string | undefined;
};

type VectorQuery = {
  readonly vector: Float32Array;
  readonly limit: number;
  /** All positions when absent. */
  readonly among?: AcceptedPositions | undefined;
};

/**
 * Nearest neighbours among vectors of norm 1, labelled by position: exact where a question is put
 * to few of them, approximate (HNSW) where to many.
 */
export class VectorPart {
  readonly #graph: hnswlib.HierarchicalNSW;
  readonly #flat: FlatVectors | undefined;

  private constructor(graph: hnswlib.HierarchicalNSW, flat: FlatVectors | undefined) {
    this.#graph = graph;
    this.#flat = flat;
    graph.setEf(searchCandidates);
  }

  /** Adding is slow (about 1,000 vectors a second) and runs on the calling thread. */
  static build(vectors: readonly Float32Array[], dimensions: number): VectorPart {
    const builder = VectorPart.begin(vectors.length, dimensions);
    for (const vector of vectors) builder.add(vector);
    return builder.finish();
  }

  /** For vectors that come one by one; the first gets position 0. */
  static begin(count: number, dimensions: number): VectorPartBuilder {
    const graph = new hnswlib.HierarchicalNSW('ip', dimensions);
    graph.initIndex(Math.max(1, count), linksPerPoint, buildCandidates, seed);
    return VectorPart.#builder(graph, new Float32Array(count * dimensions), 0);
  }

  /**
   * For vectors that come after those that are here: `more` of them. This part changes with it, so
   * nobody may be searching it.
   * @throws Error for a part of an earlier version, which kept no vectors beside the graph.
   */
  grow(more: number): VectorPartBuilder {
    if (!this.#flat) throw new Error('The vectors of this index are not kept. Rebuild the index.');
    const { numbers, dimensions } = this.#flat;
    this.#graph.resizeIndex(Math.max(1, this.size + more));
    const larger = new Float32Array(numbers.length + more * dimensions);
    larger.set(numbers);
    return VectorPart.#builder(this.#graph, larger, this.size);
  }

  static #builder(
    graph: hnswlib.HierarchicalNSW,
    numbers: Float32Array,
    from: number,
  ): VectorPartBuilder {
    const dimensions = graph.getNumDimensions();
    let position = from;
    return {
      add: (vector) => {
        graph.addPoint(Array.from(vector), position);
        numbers.set(vector, position * dimensions);
        position += 1;
      },
      finish: () => new VectorPart(graph, { numbers, dimensions }),
    };
  }

  /** The vector at a position, as a view. @throws Error as `grow` does. */
  vectorAt(position: number): Float32Array {
    if (!this.#flat) throw new Error('The vectors of this index are not kept. Rebuild the index.');
    const { numbers, dimensions } = this.#flat;
    return numbers.subarray(position * dimensions, (position + 1) * dimensions);
  }

  /**
   * Loads files whose digests have been verified: hnswlib itself crashes on a damaged one. Reads
   * off the calling thread.
   */
  static async load(files: VectorFiles, dimensions: number): Promise<VectorPart> {
    const graph = new hnswlib.HierarchicalNSW('ip', dimensions);
    await graph.readIndex(files.graph);
    if (files.flat === undefined) return new VectorPart(graph, undefined);
    const numbers = numbersOf(await readFile(files.flat));
    const expected = graph.getCurrentCount() * dimensions;
    if (numbers.length !== expected) {
      throw new Error(`${files.flat} has ${numbers.length} numbers, not ${expected}.`);
    }
    return new VectorPart(graph, { numbers, dimensions });
  }

  /** hnswlib says nothing when the disk is full: load what was saved before it is trusted. */
  save({ graph, flat }: VectorFiles): void {
    this.#graph.writeIndexSync(graph);
    if (flat !== undefined && this.#flat) writeFileSync(flat, bytesOf(this.#flat.numbers));
  }

  get size(): number {
    return this.#graph.getCurrentCount();
  }

  /** The most similar positions among those accepted, at most `limit`. */
  search(query: VectorQuery): readonly SimilarPosition[] {
    this.#refuseOtherLengths(query.vector);
    const count = query.among?.count ?? this.size;
    const asked = { ...query, limit: Math.min(query.limit, count) };
    if (asked.limit <= 0) return [];
    const isFew = count <= Math.max(exactUpToCount, exactUpToShare * this.size);
    return this.#flat && isFew ? this.#score(asked, this.#flat) : this.#walk(asked);
  }

  #score({ vector, limit, among }: VectorQuery, flat: FlatVectors): readonly SimilarPosition[] {
    const ranges = among?.ranges ?? [{ start: 0, end: this.size }];
    return nearestExactly(flat, { vector, limit, ranges }).map(({ position, score }) => ({
      position,
      similarity: score,
    }));
  }

  #walk({ vector, limit, among }: VectorQuery): readonly SimilarPosition[] {
    const accepts = among && among.count < this.size ? among.accepts : undefined;
    const found = this.#graph.searchKnn(Array.from(vector), limit, accepts);
    return found.neighbors.map((position, rank) => ({
      position,
      similarity: 1 - (found.distances[rank] ?? 1),
    }));
  }

  #refuseOtherLengths({ length }: Float32Array): void {
    const dimensions = this.#graph.getNumDimensions();
    if (length !== dimensions && this.size > 0) {
      throw new RangeError(`The vector has ${length} numbers; this index expected ${dimensions}.`);
    }
  }
}

/** The numbers of a file where it lies in memory; a copy only where it lies askew. */
function numbersOf(bytes: Buffer): Float32Array {
  const { buffer, byteOffset, byteLength } =
    bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return new Float32Array(buffer, byteOffset, byteLength / 4);
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
