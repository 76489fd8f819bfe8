import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impactOf, lengthFactorOf, rarityOf } from '../../../search/index/bm25.ts';

describe('BM25', () => {
  it('counts a rare token for more', () => {
    expect(rarityOf(1, 3)).toBeCloseTo(Math.log(1 + 2.5 / 1.5), 12);
    expect(rarityOf(1, 1000)).toBeGreaterThan(rarityOf(500, 1000));
    expect(rarityOf(1000, 1000)).toBeGreaterThan(0);
  });

  it('counts what is said once in a passage of average length as 1', () => {
    expect(impactOf(1, lengthFactorOf(80, 80))).toBeCloseTo(1, 12);
  });

  it('counts repetition for ever less, and a long passage for less', () => {
    const frequency = fc.double({ min: 0.1, max: 100, noNaN: true });
    fc.assert(
      fc.property(frequency, (often) => {
        expect(impactOf(often + 0.1, 1)).toBeGreaterThan(impactOf(often, 1));
        expect(impactOf(often, 1)).toBeLessThan(2.2);
        expect(impactOf(often, lengthFactorOf(160, 80))).toBeLessThan(impactOf(often, 1));
      }),
    );
  });

  it('has a length factor also where all passages are empty', () => {
    expect(lengthFactorOf(0, 0)).toBe(0.25);
  });
});
