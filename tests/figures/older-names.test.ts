import { describe, expect, it } from 'vitest';
import { indicatorWords } from '../../figures/figure-words.ts';
import { readTable } from '../../language/read-table.ts';
import { aFigure } from '../support/made/a-figure.ts';

const olderNames = readTable(new URL('../../figures/older-names.tsv', import.meta.url), [
  ...(['indicator', 'said', 'shown', 'example'] as const),
]);

describe('what a figure is of', () => {
  it.each(olderNames)('of $example is $shown', ({ indicator, shown, example }) => {
    expect(indicatorWords(aFigure({ indicator, quote: example }))).toBe(shown);
  });

  it('is the indicator where its words say no older name', () => {
    const figure = aFigure({ indicator: '地区生产总值', quote: '地区生产总值增长9%' });
    expect(indicatorWords(figure)).toBe('地区生产总值');
  });
});
