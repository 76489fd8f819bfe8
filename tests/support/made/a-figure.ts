import type { FigureRow } from '../../../library/figures/figure-row.ts';

/** 静海区's target for 2023, 地区生产总值增长4%左右; each fact can be given. */
export function aFigure(facts: Partial<FigureRow> = {}): FigureRow {
  return {
    reportId: '120118-2023',
    place: '静海区',
    indicator: '地区生产总值',
    measure: 'growth',
    value: 4,
    unit: '%',
    direction: 'up',
    kind: 'target',
    period: '2023',
    quote: '地区生产总值增长4%左右',
    start: 0,
    end: 12,
    ...facts,
  };
}
