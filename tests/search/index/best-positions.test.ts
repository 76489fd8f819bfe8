import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BestPositions } from '../../../search/index/best-positions.ts';

describe('the best positions', () => {
  it('are what sorting all of them would give, ties by position', () => {
    const scores = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 60 });
    fc.assert(
      fc.property(scores, fc.nat({ max: 70 }), (given, limit) => {
        const best = new BestPositions(limit);
        for (const [position, score] of given.entries()) best.add(position, score);
        const expected = given
          .map((score, position) => ({ position, score }))
          .toSorted((a, b) => b.score - a.score || a.position - b.position);
        expect(best.sorted()).toEqual(expected.slice(0, limit));
      }),
    );
  });

  it('let anything above 0 in until there are enough, then only what beats the worst', () => {
    const best = new BestPositions(2);
    best.add(0, 5);
    expect(best.threshold).toBe(0);
    best.add(1, 3);
    expect(best.threshold).toBe(3);
    best.add(2, 3);
    best.add(3, 4);
    expect(best.threshold).toBe(4);
    expect(best.sorted().map(({ position }) => position)).toEqual([0, 3]);
  });

  it('let nothing in when none are wanted', () => {
    expect(new BestPositions(0).threshold).toBe(Infinity);
  });
});
