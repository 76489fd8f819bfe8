import { describe, expect, it } from 'vitest';
import { widestStep } from '../../../../server/answer/computed/say/widest-step.ts';
import { aFigure } from '../../../support/made/a-figure.ts';

const length = (value: number, year: number) =>
  aFigure({
    ...{ indicator: '轨道交通运营里程', measure: 'level', value, unit: '公里' },
    ...{ period: String(year), kind: 'result' },
  });
const rows = [length(228, 2009), length(442, 2012), length(554, 2015), length(600, 2018)];

describe('between which years a figure rose', () => {
  it('most is told first, and what it did between the others behind it', () => {
    const { words, computations } = widestStep('highest')(rows);
    expect(words).toMatch(/^2009年到2012年增加最多：214公里（442公里 − 228公里 = 214公里）；/u);
    expect(words).toContain('2015年到2018年46公里');
    expect(computations).toHaveLength(3);
  });

  it('least is told where that is asked', () => {
    expect(widestStep('lowest')(rows).words).toMatch(/^2015年到2018年增加最少：46公里/u);
  });

  it('is told of two steps or more', () => {
    expect(widestStep('highest')(rows.slice(0, 2)).words).toBe('');
  });
});
