import { describe, expect, it } from 'vitest';
import { valueWords } from '../../figures/figure-words.ts';
import { aFigure } from '../support/made/a-figure.ts';

describe('a figure as people read it', () => {
  const rate = { measure: 'growth', direction: 'up', value: 7, unit: '‰' } as const;

  it('grows by its value', () => {
    expect(valueWords(aFigure({ ...rate, indicator: '出口总额', unit: '%' }))).toBe('增长7%');
  });

  it('is its value where its name is that of a growth', () => {
    const figure = aFigure({ ...rate, indicator: '人口自然增长率', qualifier: '以内' });
    expect(valueWords(figure)).toBe('7‰以内');
  });
});
