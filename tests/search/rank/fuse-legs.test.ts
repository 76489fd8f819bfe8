import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuseLegs, type FoundByLegs } from '../../../search/rank/fuse-legs.ts';
import { standInEmbedder } from '../../../search/index/stand-in-embedder.ts';

const nothing: FoundByLegs = { keyword: [], fullScore: 10, vector: [], trust: 1 };

const fused = (found: Partial<FoundByLegs>) =>
  fuseLegs({ ...nothing, ...found }).map(({ position }) => position);

/** Positions with scores, the best first, as a keyword leg gives them. */
const keywordLeg = (...scores: readonly (readonly [number, number])[]) =>
  scores.map(([position, score]) => ({ position, score }));

const vectorLeg = (...similarities: readonly (readonly [number, number])[]) =>
  similarities.map(([position, similarity]) => ({ position, similarity }));

/** Some of the positions 0 to 99 with scores, best first. */
const someLeg = fc
  .uniqueArray(fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 1000 })), {
    selector: ([position]) => position,
    maxLength: 100,
  })
  .map((found) => found.toSorted(([, one], [, other]) => other - one));

describe('fusing the legs', () => {
  const similar = vectorLeg([3, 0.7], [1, 0.6], [2, 0.5], [4, 0.4], [5, 0.3]);

  it('lets the words decide where a passage says them all', () => {
    expect(fused({ keyword: keywordLeg([1, 10], [2, 1]), vector: similar })[0]).toBe(1);
  });

  it('lets meaning decide where no passage says more than a tenth of them', () => {
    expect(fused({ keyword: keywordLeg([1, 1], [2, 0.9]), vector: similar })[0]).toBe(3);
  });

  it('gives the part of a rank: 1/61 for the best, 1/62 for the next', () => {
    const scores = fuseLegs({ ...nothing, vector: similar }).map(({ score }) => score);
    expect(scores.slice(0, 2)).toEqual([1 / 61, 1 / 62]);
  });

  it('takes no notice of the scale on which an embedder’s similarities lie', () => {
    const squeezed = similar.map((one) => ({ ...one, similarity: 0.8 + one.similarity / 10 }));
    const keyword = keywordLeg([5, 6], [2, 4], [4, 1]);
    expect(fused({ keyword, vector: squeezed })).toEqual(fused({ keyword, vector: similar }));
  });

  it('leaves one leg as it is', () => {
    fc.assert(
      fc.property(someLeg, (leg) => {
        const distinct = leg.filter(([, score], at) => leg[at - 1]?.[1] !== score);
        const order = distinct.map(([position]) => position);
        expect(fused({ keyword: keywordLeg(...distinct) })).toEqual(order);
        expect(fused({ vector: vectorLeg(...distinct) })).toEqual(order);
      }),
    );
  });

  it('gives every position once', () => {
    fc.assert(
      fc.property(someLeg, someLeg, (keyword, vector) => {
        const positions = fused({ keyword: keywordLeg(...keyword), vector: vectorLeg(...vector) });
        const all = new Set([...keyword, ...vector].map(([position]) => position));
        expect(positions).toHaveLength(all.size);
        expect(new Set(positions)).toEqual(all);
      }),
    );
  });

  it('orders ties by position', () => {
    expect(fused({ keyword: keywordLeg([9, 5], [4, 5]) })).toEqual([4, 9]);
    expect(fused({ vector: vectorLeg([9, 0.5], [4, 0.5]) })).toEqual([4, 9]);
  });

  it('of nothing is nothing, and of words that weigh nothing no number', () => {
    expect(fused({})).toEqual([]);
    expect(fuseLegs({ ...nothing, fullScore: 0, vector: similar })[0]?.score).toBe(1 / 61);
  });
});

describe('with the small trust of the stand-in', () => {
  const { trust } = standInEmbedder;

  it('a passage stays before one that says a hundredth less of the question', () => {
    fc.assert(
      fc.property(someLeg, (vector) => {
        const keyword = keywordLeg([0, 10], [1, 9.5], [2, 9]);
        const positions = fused({ keyword, vector: vectorLeg(...vector), trust });
        expect(positions.filter((position) => position < 3)).toEqual([0, 1, 2]);
      }),
    );
  });

  it('what only the stand-in finds is still found', () => {
    const keyword = keywordLeg([0, 5], [1, 4]);
    expect(fused({ keyword, vector: vectorLeg([2, 0.9], [1, 0.1]), trust })).toEqual([0, 1, 2]);
  });
});
