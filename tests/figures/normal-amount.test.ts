import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalAmount } from '../../figures/normal-amount.ts';
import { normalUnit } from '../../language/numbers/units/normal-unit.ts';
import { aFigure } from '../support/made/a-figure.ts';

describe('a unit without its scale', () => {
  it.each([
    ['万亿元', '元', 1e12],
    ['亿元', '元', 1e8],
    ['万元', '元', 1e4],
    ['元', '元', 1],
    ['千亿元', '元', 1e11],
    ['万人', '人', 1e4],
    ['万户', '家', 1e4],
    ['%', '%', 1],
    ['个百分点', '个百分点', 1],
    ['微克/立方米', '微克/立方米', 1],
    ['万平方米', '平方米', 1e4],
  ])('%s is %s times %d', (written, unit, factor) => {
    expect(normalUnit(written)).toEqual({ unit, factor });
  });
});

describe('an amount', () => {
  it('is below zero where a rate falls, and stands where a level was brought down', () => {
    expect(normalAmount(aFigure({ value: 19.6, direction: 'down' })).value).toBe(-19.6);
    const particles = aFigure({ value: 37, unit: '微克/立方米', measure: 'level' });
    expect(normalAmount({ ...particles, direction: 'down' }).value).toBe(37);
  });

  it('is the same in every scale, without the dust of binary arithmetic', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (hundredths) => {
        const level = aFigure({ measure: 'level' });
        const inBillions = normalAmount({ ...level, value: hundredths / 100, unit: '万亿元' });
        const inMillions = normalAmount({ ...level, value: hundredths * 100, unit: '亿元' });
        expect(inBillions).toEqual(inMillions);
        expect(inBillions.value).toBe(hundredths * 1e10);
      }),
    );
  });
});
