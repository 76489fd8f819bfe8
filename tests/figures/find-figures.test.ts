import { describe, expect, it } from 'vitest';
import { findFigures, summariseIndicators } from '../../figures/find-figures.ts';
import { sortByValue } from '../../figures/sort-by-value.ts';
import type { FigureFilter } from '../../library/figures/figure-rows.ts';
import { aFigure } from '../support/made/a-figure.ts';
import { sixReports } from '../support/made/a-report.ts';

function shelfThatTells(seen: FigureFilter[]) {
  const library = {
    figures: (filter: FigureFilter = {}) => {
      seen.push(filter);
      return [aFigure({ value: 3 }), aFigure({ value: 5 }), aFigure({ value: 4 })];
    },
    countFigures: () => 3,
    indicators: () => [],
  };
  return { library, reports: sixReports };
}

const all = { limit: 50, offset: 0 };

describe('looking figures up', () => {
  it('asks for the reports of a place itself, or of those within it where it has none', () => {
    const seen: FigureFilter[] = [];
    const shelf = shelfThatTells(seen);
    findFigures({ region: '天津市' }, all, shelf);
    findFigures({ region: '津南区' }, all, shelf);
    findFigures({ region: '北京市' }, all, shelf);
    expect(seen.map(({ reportIds }) => reportIds)).toEqual([['12-2023'], ['120112104-2023'], []]);
  });

  it('gives a page of those sorted by value', () => {
    const query = { indicator: '地区生产总值', sort: 'value' } as const;
    const { figures, total } = findFigures(query, { limit: 2, offset: 1 }, shelfThatTells([]));
    expect(total).toBe(3);
    expect(figures.map(({ value }) => value)).toEqual([4, 3]);
  });
});

describe('sorting by value', () => {
  it('goes from the largest to the smallest in one unit, and never mixes measures', () => {
    const rows = [
      aFigure({ measure: 'level', value: 1.6, unit: '万亿元' }),
      aFigure({ value: 2, direction: 'down' }),
      aFigure({ measure: 'level', value: 900, unit: '亿元' }),
      aFigure({ value: 1 }),
      aFigure({ measure: 'level', value: 20000, unit: '亿元' }),
    ];
    expect(sortByValue(rows).map(({ value }) => value)).toEqual([20000, 1.6, 900, 1, 2]);
  });
});

describe('what can be asked of each indicator', () => {
  it('is how often it stands there, for which years, as what; the commonest first', () => {
    const count = { measure: 'growth', figures: 2 } as const;
    expect(
      summariseIndicators([
        { ...count, indicator: '进出口总额', period: '2022', kind: 'result' },
        { ...count, indicator: '地区生产总值', period: '2023', kind: 'target' },
        { ...count, indicator: '地区生产总值', period: '2022', kind: 'target' },
      ]),
    ).toEqual([
      {
        ...{ indicator: '地区生产总值', figures: 4, periods: ['2022', '2023'] },
        ...{ kinds: ['target'], measures: ['growth'] },
      },
      {
        ...{ indicator: '进出口总额', figures: 2, periods: ['2022'] },
        ...{ kinds: ['result'], measures: ['growth'] },
      },
    ]);
  });
});
