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

/** Four sums instead of one, since each addition waits for the one before. */
function dotProduct(vector: Float32Array, numbers: Float32Array, offset: number): number {
  const { length } = vector;
  let [a, b, c, d] = [0, 0, 0, 0];
  let at = 0;
  for (; at + 3 < length; at += 4) {
    const other = offset + at;
    a += (vector[at] ?? 0) * (numbers[other] ?? 0);
    b += (vector[at + 1] ?? 0) * (numbers[other + 1] ?? 0);
    c += (vector[at + 2] ?? 0) * (numbers[other + 2] ?? 0);
    d += (vector[at + 3] ?? 0) * (numbers[other + 3] ?? 0);
  }
  for (; at < length; at++) a += (vector[at] ?? 0) * (numbers[offset + at] ?? 0);
  return a + b + c + d;
}
