import { describe, expect, it } from 'vitest';
import { toUnitLength } from '../../../models/embedding/embedder.ts';

describe('scaling a vector to length 1', () => {
  it('keeps its direction', () => {
    const scaled = toUnitLength(Float32Array.of(3, 0, -4));
    expect([...scaled].map((value) => Number(value.toFixed(6)))).toEqual([0.6, 0, -0.8]);
  });

  it('leaves the given vector as it was', () => {
    const vector = Float32Array.of(3, 4);
    toUnitLength(vector);
    expect([...vector]).toEqual([3, 4]);
  });

  it('leaves a zero vector zero, and never makes NaN', () => {
    expect([...toUnitLength(new Float32Array(3))]).toEqual([0, 0, 0]);
  });
});
