import type { PositionRange } from './accepted-positions.ts';
import { BestPositions, type ScoredPosition } from './best-positions.ts';

/** Vectors of norm 1, one after the other: position p begins at p × `dimensions`. */
export type FlatVectors = { readonly numbers: Float32Array; readonly dimensions: number };

/** The positions in some ranges whose cosine with a vector of norm 1 is greatest, best first. */
export function nearestExactly(
  { numbers, dimensions }: FlatVectors,
  query: {
    readonly vector: Float32Array;
    readonly limit: number;
    readonly ranges: readonly PositionRange[];
  },
): readonly ScoredPosition[] {
  const best = new BestPositions(query.limit);
  for (const { start, end } of query.ranges) {
    for (let position = start; position < end; position++) {
      best.add(position, dotProduct(query.vector, numbers, position * dimensions));
    }
  }
  return best.sorted();
}

/** Two sums instead of one, since each addition waits for the one before. */
function dotProduct(vector: Float32Array, numbers: Float32Array, offset: number): number {
  const { length } = vector;
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < length; at += 2) {
    even += (vector[at] ?? 0) * (numbers[offset + at] ?? 0);
    odd += (vector[at + 1] ?? 0) * (numbers[offset + at + 1] ?? 0);
  }
  if (length % 2 === 1) even += (vector[length - 1] ?? 0) * (numbers[offset + length - 1] ?? 0);
  return even + odd;
}
