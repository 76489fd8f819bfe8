import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  acceptedPositions,
  type AcceptedPositions,
} from '../../../search/index/accepted-positions.ts';
import { toUnitLength } from '../../../models/embedding/embedder.ts';
import { VectorPart, type SimilarPosition } from '../../../search/index/vector-part.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const dimensions = 32;

/** Vectors of norm 1 that look random and are the same in every run. */
function vectorsFrom(seed: number, count: number, length = dimensions): readonly Float32Array[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  return Array.from({ length: count }, () => toUnitLength(Float32Array.from({ length }, next)));
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

type Query = Parameters<VectorPart['search']>[0];

function bruteForce(
  vectors: readonly Float32Array[],
  { vector, limit, among }: Query,
): readonly SimilarPosition[] {
  return vectors
    .map((other, position) => ({ position, similarity: dot(other, vector) }))
    .filter(({ position }) => among?.accepts(position) ?? true)
    .toSorted((a, b) => b.similarity - a.similarity)
    .slice(0, limit);
}

/** The share of the true ten nearest that were found, over all questions. */
function recall(index: VectorPart, vectors: readonly Float32Array[], among?: Query['among']) {
  const shares = vectorsFrom(77, 40).map((vector) => {
    const query = { vector, limit: 10, among };
    const found = new Set(index.search(query).map(({ position }) => position));
    const truth = bruteForce(vectors, query);
    return truth.filter(({ position }) => found.has(position)).length / truth.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function among(...ranges: readonly (readonly [number, number])[]): AcceptedPositions {
  const size = ranges.at(-1)?.[1] ?? 0;
  return acceptedPositions(
    ranges.map(([start, end]) => ({ start, end })),
    size,
  );
}

const vectors = vectorsFrom(1, 400);
const index = VectorPart.build(vectors, dimensions);

describe('searching by vectors', () => {
  it('finds those that are accepted, however far they are and few', () => {
    for (const vector of vectorsFrom(5, 20)) {
      const found = index.search({ vector, limit: 10, among: among([17, 18], [303, 304]) });
      expect(found.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual([17, 303]);
    }
  });

  it('finds nothing where nothing is accepted', () => {
    expect(index.search({ vector: vectors[0]!, limit: 5, among: among() })).toEqual([]);
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
    const small = VectorPart.build(vectors.slice(0, 5), dimensions);
    const found = small.search({ vector: vectors[2]!, limit: 100 });
    expect(found).toHaveLength(5);
    expect(small.search({ vector: vectors[2]!, limit: 0 })).toEqual([]);
  });

  it('is exact where a question is put to few, whatever their number and length', () => {
    const sizes = {
      count: fc.integer({ min: 1, max: 60 }),
      length: fc.integer({ min: 1, max: 9 }),
    };
    const bounds = fc.tuple(fc.nat(60), fc.nat(60));
    fc.assert(
      fc.property(fc.record(sizes), fc.nat(1000), bounds, ({ count, length }, seed, [a, b]) => {
        const few = vectorsFrom(seed, count, length);
        const [vector] = vectorsFrom(seed + 1, 1, length);
        const range = [Math.min(a, b, count), Math.min(Math.max(a, b), count)] as const;
        const query = { vector: vector!, limit: 3, among: among(range) };
        const found = VectorPart.build(few, length).search(query);
        const truth = bruteForce(few, query);
        expect(found.map(({ similarity }) => similarity.toFixed(5))).toEqual(
          truth.map(({ similarity }) => similarity.toFixed(5)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a vector of another length', () => {
    expect(() => index.search({ vector: new Float32Array(3), limit: 1 })).toThrow('expected 32');
  });

  it('finds nothing in nothing', () => {
    const empty = VectorPart.build([], dimensions);
    expect(empty.size).toBe(0);
    expect(empty.search({ vector: vectors[0]!, limit: 3 })).toEqual([]);
  });
});

describe('the true ten nearest of thousands', () => {
  const many = vectorsFrom(21, 3000);
  const large = VectorPart.build(many, dimensions);

  it.each([
    ['all of them', undefined],
    ['most of them', among([100, 2700])],
    ['a quarter of them', among([0, 300], [1500, 1950])],
    ['one in a hundred', among([711, 741])],
  ])('are found, or nearly, among %s', (_, accepted) => {
    expect(recall(large, many, accepted)).toBeGreaterThanOrEqual(0.98);
  });

  it('are found by the graph alone, in an index of an earlier version', async () => {
    const graph = join(temporaryFolder(), 'vectors.hnsw');
    large.save({ graph });
    const older = await VectorPart.load({ graph }, dimensions);
    expect(recall(older, many)).toBeGreaterThanOrEqual(0.98);
    expect(recall(older, many, among([711, 741]))).toBeGreaterThanOrEqual(0.98);
  });
});

describe('a vector index that was saved', () => {
  const files = () => {
    const folder = temporaryFolder();
    return { graph: join(folder, 'vectors.hnsw'), flat: join(folder, 'vectors.f32') };
  };

  it('finds the same as before', async () => {
    const saved = files();
    index.save(saved);
    const loaded = await VectorPart.load(saved, dimensions);
    expect(loaded.size).toBe(400);
    for (const vector of vectorsFrom(3, 20)) {
      const query = { vector, limit: 10 };
      expect(loaded.search(query)).toEqual(index.search(query));
    }
  });

  it('may be empty', async () => {
    const saved = files();
    VectorPart.build([], 1).save(saved);
    const loaded = await VectorPart.load(saved, 1);
    expect(loaded.search({ vector: Float32Array.of(1), limit: 3 })).toEqual([]);
  });

  it('is refused where one of its files is of another index', async () => {
    const saved = files();
    index.save(saved);
    VectorPart.build(vectors.slice(0, 7), dimensions).save({ ...saved, graph: files().graph });
    await expect(VectorPart.load(saved, dimensions)).rejects.toThrow('224 numbers, not 12800');
  });

  it('is built the same each time', () => {
    const again = VectorPart.build(vectors, dimensions);
    for (const vector of vectorsFrom(4, 10)) {
      const query = { vector, limit: 10 };
      expect(again.search(query)).toEqual(index.search(query));
    }
  });
});
