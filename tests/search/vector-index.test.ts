import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toUnitLength } from '../../search/embedder.ts';
import { VectorIndex, type SimilarPosition } from '../../search/vector-index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const dimensions = 32;

/** Vectors of norm 1 that look random and are the same in every run. */
function vectorsFrom(seed: number, count: number): readonly Float32Array[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  return Array.from({ length: count }, () =>
    toUnitLength(Float32Array.from({ length: dimensions }, next)),
  );
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

function bruteForce(
  vectors: readonly Float32Array[],
  query: Parameters<VectorIndex['search']>[0],
): readonly SimilarPosition[] {
  return vectors
    .map((vector, position) => ({ position, similarity: dot(vector, query.vector) }))
    .filter(({ position }) => query.accepts?.(position) ?? true)
    .toSorted((a, b) => b.similarity - a.similarity)
    .slice(0, query.limit);
}

/** The share of the true nearest that were found, over all questions. */
function recall(
  index: VectorIndex,
  vectors: readonly Float32Array[],
  accepts?: (position: number) => boolean,
): number {
  const shares = vectorsFrom(77, 40).map((vector) => {
    const query = { vector, limit: 10, ...(accepts ? { accepts } : {}) };
    const found = new Set(index.search(query).map(({ position }) => position));
    const truth = bruteForce(vectors, query);
    return truth.filter(({ position }) => found.has(position)).length / truth.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

const vectors = vectorsFrom(1, 400);
const index = VectorIndex.build(vectors, dimensions);

describe('searching by vectors', () => {
  it('finds nearly all of the true nearest', () => {
    expect(recall(index, vectors)).toBeGreaterThanOrEqual(0.98);
  });

  it('finds nearly all of them under a filter', () => {
    const accepts = (position: number) => position % 7 === 3;
    expect(recall(index, vectors, accepts)).toBeGreaterThanOrEqual(0.98);
  });

  it('finds those that are accepted, however far they are and few', () => {
    const accepts = (position: number) => position === 17 || position === 303;
    for (const vector of vectorsFrom(5, 20)) {
      const found = index.search({ vector, limit: 10, accepts });
      expect(found.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual([17, 303]);
    }
  });

  it('finds nothing where nothing is accepted', () => {
    expect(index.search({ vector: vectors[0]!, limit: 5, accepts: () => false })).toEqual([]);
  });

  it('gives the cosine, the most similar first', () => {
    const [vector] = vectorsFrom(9, 1);
    const found = index.search({ vector: vector!, limit: 20 });
    expect(found).toHaveLength(20);
    expect(found).toEqual(found.toSorted((a, b) => b.similarity - a.similarity));
    for (const { position, similarity } of found) {
      expect(similarity).toBeCloseTo(dot(vector!, vectors[position]!), 5);
    }
  });

  it('finds a vector that is in it first, with similarity 1', () => {
    for (const position of [0, 123, 399]) {
      const [first] = index.search({ vector: vectors[position]!, limit: 1 });
      expect(first?.position).toBe(position);
      expect(first?.similarity).toBeCloseTo(1, 5);
    }
  });

  it('gives all there are when asked for more', () => {
    const small = VectorIndex.build(vectors.slice(0, 5), dimensions);
    const found = small.search({ vector: vectors[2]!, limit: 100 });
    expect(found).toHaveLength(5);
    expect(small.search({ vector: vectors[2]!, limit: 0 })).toEqual([]);
  });

  it('is exact while all fit into one look', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(1000), (count, seed) => {
        const few = vectorsFrom(seed, count);
        const [vector] = vectorsFrom(seed + 1, 1);
        const query = { vector: vector!, limit: 3 };
        const found = VectorIndex.build(few, dimensions).search(query);
        const truth = bruteForce(few, query);
        expect(found.map(({ position }) => position)).toEqual(
          truth.map(({ position }) => position),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a vector of another length', () => {
    expect(() => index.search({ vector: new Float32Array(3), limit: 1 })).toThrow('expected 32');
  });

  it('finds nothing in nothing', () => {
    const empty = VectorIndex.build([], dimensions);
    expect(empty.size).toBe(0);
    expect(empty.search({ vector: vectors[0]!, limit: 3 })).toEqual([]);
  });
});

describe('a vector index that was saved', () => {
  it('finds the same as before', async () => {
    const path = join(temporaryFolder(), 'vectors.hnsw');
    index.save(path);
    const loaded = await VectorIndex.load(path, dimensions);
    expect(loaded.size).toBe(400);
    for (const vector of vectorsFrom(3, 20)) {
      const query = { vector, limit: 10 };
      expect(loaded.search(query)).toEqual(index.search(query));
    }
  });

  it('may be empty', async () => {
    const path = join(temporaryFolder(), 'vectors.hnsw');
    VectorIndex.build([], 1).save(path);
    const loaded = await VectorIndex.load(path, 1);
    expect(loaded.search({ vector: Float32Array.of(1), limit: 3 })).toEqual([]);
  });

  it('is built the same each time', () => {
    const again = VectorIndex.build(vectors, dimensions);
    for (const vector of vectorsFrom(4, 10)) {
      const query = { vector, limit: 10 };
      expect(again.search(query)).toEqual(index.search(query));
    }
  });
});
