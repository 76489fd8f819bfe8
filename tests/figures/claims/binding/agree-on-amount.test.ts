import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreeOnAmount } from '../../../../figures/claims/binding/agree-on-amount.ts';
import { result, statedIn } from '../../../support/claims.ts';

/** How a number of a sentence stands to the first number of a report. */
function agree(stated: string, cited: string) {
  const [quantity] = result(cited).sentences.flatMap(({ quantities }) => quantities);
  if (!quantity) throw new Error(`"${cited}" holds no number.`);
  return agreeOnAmount(statedIn(stated), quantity);
}

describe('a stated amount', () => {
  it.each([
    ['粮食产量12万吨。', '粮食产量12万吨。'],
    ['粮食产量120000吨。', '粮食产量12万吨。'],
    ['投资额0.5万亿元。', '投资额5000亿元。'],
    ['粮食产量增长四成。', '粮食产量增长40%。'],
    ['粮食产量增长百分之八。', '粮食产量增长8%。'],
    ['粮食产量增长6%—8%。', '粮食产量增长6%—8%。'],
  ])('is that of the report in another unit: %s of %s', (stated, cited) => {
    expect(agree(stated, cited)).toBe('equal');
  });

  it.each([
    ['投资额5484亿元。', '投资额5483.9亿元。'],
    ['投资额约5500亿元。', '投资额5483.9亿元。'],
    ['投资额近5500亿元。', '投资额5483.9亿元。'],
    ['投资额超过5400亿元。', '投资额5483.9亿元。'],
    ['优良天数占八成。', '优良天数占80.4%。'],
  ])('may be rounded honestly: %s of %s', (stated, cited) => {
    expect(agree(stated, cited)).toBe('rounded');
  });

  it.each([
    ['its value', '粮食产量13万吨。', '粮食产量12万吨。'],
    ['its unit', '粮食产量12亿吨。', '粮食产量12万吨。'],
    ['the kind of its unit', '粮食产量12万亩。', '粮食产量12万吨。'],
    ['a rounding that does not say so', '投资额5500亿元。', '投资额5483.9亿元。'],
    ['a rounding the wrong way', '投资额5485亿元。', '投资额5483.9亿元。'],
    ['more than there is', '投资额超过5500亿元。', '投资额5483.9亿元。'],
    ['a rounding of a tenth and more', '投资额约6000亿元。', '投资额5483.9亿元。'],
    ['one end of a range', '粮食产量增长6%。', '粮食产量增长6%—8%。'],
    ['a range of other ends', '粮食产量增长6%—9%。', '粮食产量增长6%—8%。'],
    ['a range for one number', '粮食产量增长6%—8%。', '粮食产量增长7%。'],
    ['points for per cent', '粮食产量增长8个百分点。', '粮食产量增长8%。'],
  ])('is another where it differs in %s', (_what, stated, cited) => {
    expect(agree(stated, cited)).toBe('apart');
  });

  it('is equal to itself, and to no number that is a tenth off, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9_999_999 }), (tenths) => {
        const value = tenths / 10;
        const said = `投资额${value}亿元。`;
        expect(agree(said, said)).toBe('equal');
        const next = `投资额${(tenths + 1) / 10}亿元。`;
        if (tenths % 10 !== 0 && tenths % 10 !== 9) expect(agree(next, said)).toBe('apart');
      }),
      { numRuns: 60 },
    );
  });
});
