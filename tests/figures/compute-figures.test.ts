import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, ratio, recompute, sum } from '../../figures/compute-figures.ts';
import type { FigureRow } from '../../figures/figure-row.ts';
import { beyondBorder, orderFigures } from '../../figures/order-figures.ts';
import { aFigure } from '../support/made/a-figure.ts';

/** A figure with its exact amount in hundredths of its unit, as a whole number. */
type Exact = { readonly row: FigureRow; readonly hundredths: bigint };

const factors = { 元: 1n, 万元: 10_000n, 亿元: 100_000_000n, 万亿元: 1_000_000_000_000n } as const;

const amounts = fc
  .record({
    hundredths: fc.integer({ min: 1, max: 999_999 }),
    unit: fc.constantFrom('元', '万元', '亿元', '万亿元' as const),
  })
  .map(({ hundredths, unit }): Exact => {
    const row = aFigure({ measure: 'level', value: hundredths / 100, unit });
    return { row, hundredths: BigInt(hundredths) * factors[unit] };
  });

const rates = fc
  .record({
    hundredths: fc.integer({ min: 0, max: 9999 }),
    direction: fc.constantFrom('up', 'down' as const),
  })
  .map(({ hundredths, direction }): Exact => {
    const row = aFigure({ value: hundredths / 100, direction });
    return { row, hundredths: BigInt(direction === 'down' ? -hundredths : hundredths) };
  });

/** Equal to the twelfth digit, which is more than any report prints. */
function expectExact(value: number, hundredths: bigint): void {
  const exact = Number(hundredths) / 100;
  expect(Math.abs(value - exact)).toBeLessThanOrEqual(1e-11 * Math.max(1, Math.abs(exact)));
}

describe('computing', () => {
  it('gives the exact difference of rates, falls below zero, in 个百分点', () => {
    fc.assert(
      fc.property(rates, rates, (a, b) => {
        const computed = difference(a.row, b.row);
        expect(computed?.unit).toBe('个百分点');
        expectExact(computed?.value ?? NaN, a.hundredths - b.hundredths);
      }),
    );
  });

  it('gives the exact difference and sum of amounts in any scale', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        // Against so much smaller a sum, what is left of a difference has fewer digits.
        const size = Number(a.hundredths > b.hundredths ? a.hundredths : b.hundredths) / 100;
        const off =
          (difference(a.row, b.row)?.value ?? NaN) - Number(a.hundredths - b.hundredths) / 100;
        expect(Math.abs(off)).toBeLessThanOrEqual(1e-11 * size);
        expectExact(sum([a.row, b.row])?.value ?? NaN, a.hundredths + b.hundredths);
      }),
    );
  });

  it('gives the same when made once more', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        for (const computed of [difference(a.row, b.row), sum([a.row, b.row]), ratio(a.row, b.row)])
          expect(computed && recompute(computed)).toEqual(computed);
      }),
    );
  });

  it('gives a ratio in percent', () => {
    const tax = aFigure({ measure: 'level', value: 2.5, unit: '亿元' });
    const product = aFigure({ measure: 'level', value: 0.5, unit: '万亿元' });
    expect(ratio(tax, product)).toMatchObject({ value: 0.05, unit: '%' });
  });

  it.each([
    ['a rate and an amount', aFigure(), aFigure({ measure: 'level', unit: '亿元' })],
    [
      'money and people',
      aFigure({ measure: 'level', unit: '元' }),
      aFigure({ measure: 'level', unit: '人' }),
    ],
    [
      '元 and 美元',
      aFigure({ measure: 'level', unit: '亿元' }),
      aFigure({ measure: 'level', unit: '亿美元' }),
    ],
    ['% and 个百分点', aFigure(), aFigure({ unit: '个百分点' })],
    ['a range', aFigure({ low: 2, high: 3 }), aFigure()],
  ])('computes nothing from %s', (_, a, b) => {
    expect([difference(a, b), sum([a, b]), ratio(a, b)]).toEqual([undefined, undefined, undefined]);
  });

  it('adds no rates', () => {
    expect(sum([aFigure(), aFigure()])).toBeUndefined();
  });
});

describe('putting in order', () => {
  it('is the order of the exact amounts', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 30 }), (all) => {
        const ordered = orderFigures(
          all.map(({ row }) => row),
          'descending',
        );
        const exact = all
          .toSorted((a, b) =>
            a.hundredths < b.hundredths ? 1 : a.hundredths > b.hundredths ? -1 : 0,
          )
          .map(({ row }) => row);
        expect(ordered).toEqual(exact);
        expect(orderFigures(ordered, 'ascending').at(-1)?.value).toBe(ordered[0]?.value);
      }),
    );
  });

  it('leaves out what cannot be compared with the first', () => {
    const amount = aFigure({ measure: 'level', unit: '亿元' });
    expect(orderFigures([aFigure(), amount, aFigure({ value: 5 })], 'ascending')).toHaveLength(2);
  });

  it('finds those beyond a border that a slow comparison finds', () => {
    const border = fc.record({
      side: fc.constantFrom('above', 'below' as const),
      hundredths: fc.integer({ min: -500, max: 500 }),
    });
    fc.assert(
      fc.property(rates, border, ({ row, hundredths: exact }, { side, hundredths }) => {
        const beyond = beyondBorder(row, {
          side,
          inclusive: true,
          value: hundredths / 100,
          unit: '%',
        });
        const slow = side === 'above' ? exact >= BigInt(hundredths) : exact <= BigInt(hundredths);
        expect(beyond).toBe(slow);
      }),
    );
  });

  it('counts a range as beyond only with all of it, and 超过5% as above 5', () => {
    const above = { side: 'above', inclusive: false, value: 5, unit: '%' } as const;
    expect(beyondBorder(aFigure({ value: 5, low: 5, high: 6 }), above)).toBe(false);
    expect(beyondBorder(aFigure({ value: 5.5, low: 5.5, high: 6 }), above)).toBe(true);
    expect(beyondBorder(aFigure({ value: 5, qualifier: '超过' }), above)).toBe(true);
    expect(beyondBorder(aFigure({ value: 5, qualifier: '以上' }), above)).toBe(false);
    expect(beyondBorder(aFigure({ measure: 'level', unit: '亿元' }), above)).toBeUndefined();
  });
});
