import { impactUnder, normOf } from './bm25.ts';
import type { KeywordPostings } from './keyword-file.ts';

type Posted = Pick<KeywordPostings, 'starts' | 'positions' | 'frequencies' | 'lengths'>;

/** The greatest impact of each term, among passages of the average length that these have. */
export function boundsOf({ starts, positions, frequencies, lengths }: Posted): Float32Array {
  const norms = normsOf(lengths, averageOf(lengths));
  const greatest = new Float32Array(starts.length - 1);
  for (let term = 0; term < greatest.length; term++) {
    const end = starts[term + 1] ?? 0;
    for (let entry = starts[term] ?? end; entry < end; entry++) {
      const impact = impactUnder(frequencies[entry] ?? 0, norms[positions[entry] ?? 0] ?? 0);
      if (impact > (greatest[term] ?? 0)) greatest[term] = impact;
    }
  }
  return greatest;
}

/** `normOf` in bm25.ts for the passage at each position. */
export function normsOf(lengths: Float32Array, average: number): Float64Array {
  return Float64Array.from(lengths, (length) => normOf(length, average));
}

/** 0 for none. */
export function averageOf(lengths: Float32Array): number {
  return lengths.length === 0 ? 0 : sumOf(lengths) / lengths.length;
}

/** Exact, in whatever order they come: 32-bit lengths leave room for millions of them in 64 bits. */
export function sumOf(lengths: Float32Array): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
