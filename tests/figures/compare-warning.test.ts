import { describe, expect, it } from 'vitest';
import { basisWarning, kindWarning, onOneBasis } from '../../figures/compare-warning.ts';
import { aFigure } from '../support/made/a-figure.ts';

const revenue = { indicator: '一般公共预算收入', kind: 'result' } as const;
const plain = aFigure({ ...revenue, place: '河西区' });
const comparable = aFigure({ ...revenue, place: '静海区', basis: '同口径' });

describe('figures that are compared', () => {
  it('are told to be on several bases, and which is on which', () => {
    expect(basisWarning([plain, comparable])).toBe(
      '口径不同（静海区为同口径），比较结果仅供参考。',
    );
    const later = aFigure({ ...revenue, period: '2024', basis: '同口径' });
    expect(basisWarning([aFigure(revenue), later])).toContain('2024年为同口径');
  });

  it('need no word where they are on one', () => {
    expect(basisWarning([comparable, comparable])).toBe('');
    expect(basisWarning([plain, aFigure({ ...revenue, basis: '自然口径' })])).toBe('');
    expect(basisWarning([])).toBe('');
  });

  it('are on one basis where growth of output is told at constant prices, said or not', () => {
    expect(onOneBasis(aFigure(), aFigure({ basis: '不变价' }))).toBe(true);
    expect(onOneBasis(aFigure(), aFigure({ basis: '同口径' }))).toBe(false);
  });

  it('are told to be a target and a result', () => {
    expect(kindWarning([aFigure(), plain])).toBe('目标与实际放在一起计算，仅供参考。');
    expect(kindWarning([plain, comparable])).toBe('');
  });
});
