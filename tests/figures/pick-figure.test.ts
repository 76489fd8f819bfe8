import { describe, expect, it } from 'vitest';
import { pickFigure } from '../../figures/pick-figure.ts';
import { aFigure } from '../support/made/a-figure.ts';

const target = aFigure({ period: '2023', kind: 'target', value: 4 });
const estimate = aFigure({ period: '2022', kind: 'estimate', value: 3.1, reportId: 'first' });
const result = aFigure({ period: '2022', kind: 'result', value: 3.4, reportId: 'later' });
const older = aFigure({ period: '2021', kind: 'result', value: 6 });
const yearly = aFigure({ period: '2022', kind: 'average', value: 9 });
const span = aFigure({ period: '2018-2022', kind: 'average', value: 5 });
const rows = [target, estimate, result, older, yearly, span];

describe('the figure that is wanted', () => {
  it('is of its year and kind', () => {
    expect(pickFigure(rows, 'growth', { period: '2023', kind: 'target' })?.row).toBe(target);
    expect(pickFigure(rows, 'growth', { period: '2021', kind: 'result' })?.row).toBe(older);
    expect(pickFigure(rows, 'growth', { period: '2022', kind: 'target' })).toBeUndefined();
    expect(pickFigure(rows, 'level', { period: '2022', kind: 'result' })).toBeUndefined();
  });

  it('came about before it was expected, and the other is told', () => {
    const picked = pickFigure(rows, 'growth', { period: '2022', kind: undefined });
    expect(picked).toEqual({ row: result, others: [estimate] });
  });

  it('is of the latest year where none is named, and no average over years', () => {
    expect(pickFigure(rows, 'growth', { period: undefined, kind: undefined })?.row).toBe(result);
    expect(pickFigure(rows, 'growth', { period: undefined, kind: 'target' })?.row).toBe(target);
  });

  it('is of a span of years where that is asked for', () => {
    expect(pickFigure(rows, 'growth', { period: '2018-2022', kind: undefined })?.row).toBe(span);
  });

  it('is the exact amount where a report says 突破4万亿元，达到4.32万亿元', () => {
    const amount = { measure: 'level', period: '2022', kind: 'result', unit: '万亿元' } as const;
    const passed = aFigure({ ...amount, value: 4, qualifier: '突破' });
    const reached = aFigure({ ...amount, value: 4.32, start: 20 });
    const picked = pickFigure([passed, reached], 'level', { period: '2022', kind: undefined });
    expect(picked?.row).toBe(reached);
  });

  it('is the one told as it stands; on a basis where that is all, or where it is asked for', () => {
    const wanted = { period: '2022', kind: 'result' } as const;
    const plain = aFigure({ period: '2022', kind: 'result', value: 1.7, start: 20 });
    const comparable = aFigure({ period: '2022', kind: 'result', value: 2.5, basis: '同口径' });
    expect(pickFigure([comparable, plain], 'growth', wanted)).toEqual({ row: plain, others: [] });
    expect(pickFigure([comparable], 'growth', wanted)?.row).toBe(comparable);
    const asked = { ...wanted, basis: '同口径' };
    expect(pickFigure([comparable, plain], 'growth', asked)?.row).toBe(comparable);
  });
});
