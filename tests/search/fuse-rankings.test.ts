import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuseRankings } from '../../search/fuse-rankings.ts';
import { standInEmbedder } from '../../search/stand-in-embedder.ts';

/** Some of the positions 0 to 199, in some order. */
const someRanking = fc.uniqueArray(fc.nat(199), { minLength: 1, maxLength: 200 });

describe('fusing rankings', () => {
  it('adds weight / (60 + rank) over the rankings', () => {
    const fused = fuseRankings([
      { positions: [7, 3], weight: 1 },
      { positions: [3, 9], weight: 0.5 },
    ]);
    expect(fused.map(({ position }) => position)).toEqual([3, 7, 9]);
    expect(fused[0]?.score).toBeCloseTo(1 / 62 + 0.5 / 61, 12);
    expect(fused[1]?.score).toBeCloseTo(1 / 61, 12);
    expect(fused[2]?.score).toBeCloseTo(0.5 / 62, 12);
  });

  it('leaves one ranking as it is', () => {
    fc.assert(
      fc.property(someRanking, (positions) => {
        const fused = fuseRankings([{ positions, weight: 1 }]);
        expect(fused.map(({ position }) => position)).toEqual(positions);
      }),
    );
  });

  it('orders ties by position', () => {
    const fused = fuseRankings([
      { positions: [9, 4], weight: 1 },
      { positions: [4, 9], weight: 1 },
    ]);
    expect(fused.map(({ position }) => position)).toEqual([4, 9]);
  });

  it('puts what both legs of equal weight find above what one finds', () => {
    const fused = fuseRankings([
      { positions: [1, 2, 5], weight: 1 },
      { positions: [3, 4, 5], weight: 1 },
    ]);
    expect(fused[0]?.position).toBe(5);
  });

  it('gives every position once', () => {
    fc.assert(
      fc.property(fc.array(someRanking), (rankings) => {
        const fused = fuseRankings(rankings.map((positions) => ({ positions, weight: 1 })));
        const positions = fused.map(({ position }) => position);
        expect(new Set(positions).size).toBe(positions.length);
        expect(new Set(positions)).toEqual(new Set(rankings.flat()));
      }),
    );
  });

  it('of nothing is nothing', () => {
    expect(fuseRankings([])).toEqual([]);
    expect(fuseRankings([{ positions: [], weight: 1 }])).toEqual([]);
  });
});

describe('with the small weight of the stand-in', () => {
  it('the first of the keyword leg stays first, whatever the stand-in says', () => {
    fc.assert(
      fc.property(someRanking, someRanking, (keyword, vector) => {
        const fused = fuseRankings([
          { positions: keyword, weight: 1 },
          { positions: vector, weight: standInEmbedder.trust },
        ]);
        expect(fused[0]?.position).toBe(keyword[0]);
      }),
      { examples: [[[0, 1], [1]]] },
    );
  });

  it('what only the stand-in finds is still found', () => {
    const fused = fuseRankings([
      { positions: [0, 1], weight: 1 },
      { positions: [2], weight: standInEmbedder.trust },
    ]);
    expect(fused.map(({ position }) => position)).toEqual([0, 1, 2]);
  });
});
