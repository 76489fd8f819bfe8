import type { ListedFigure, ListedIndicator } from '../../widget/pages/figures/figures-wire.ts';
import { sampleReport } from './sample-report.ts';

const quote = '地区生产总值预期增长4%左右';
const start = sampleReport.text.indexOf(quote);

/** A figure for tests: a growth of GDP of 静海区, unless a test says otherwise. */
export function aFigure(about: Partial<ListedFigure> = {}): ListedFigure {
  return {
    reportId: sampleReport.id,
    place: '静海区',
    indicator: '地区生产总值',
    measure: 'growth',
    value: 4,
    unit: '%',
    direction: 'up',
    kind: 'target',
    period: '2023',
    quote,
    start,
    end: start + quote.length,
    title: sampleReport.title,
    region: '静海区',
    planYear: 2023,
    ...about,
  };
}

/** What the scripted server knows: two places, targets and results, rates and amounts. */
export const sampleFigures: readonly ListedFigure[] = [
  aFigure({ qualifier: '左右' }),
  aFigure({ kind: 'estimate', period: '2022', direction: 'down', quote: '地区生产总值预计下降4%' }),
  aFigure({ place: '云台区', value: 6, low: 5, high: 6 }),
  aFigure({ place: '云台区', kind: 'result', period: '2022', value: 3.5 }),
  aFigure({ place: '云台区', kind: 'result', period: '2021', value: 8.1, planYear: 2022 }),
  aFigure({
    kind: 'average',
    aggregate: 'average',
    period: '2016-2020',
    value: 2.3,
    planYear: 2021,
  }),
  ...(['1.6万亿元', '620亿元'] as const).map((words, at) => {
    const { direction: _direction, ...amount } = aFigure({ measure: 'level', kind: 'result' });
    const value = Number.parseFloat(words);
    const unit = words.replace(/[\d.]+/, '');
    return { ...amount, value, unit, period: '2022', place: ['云台区', '静海区'][at] ?? '' };
  }),
  aFigure({ indicator: '新增就业', measure: 'count', value: 1.4, unit: '万人', period: '2022' }),
];

export const sampleIndicators: readonly ListedIndicator[] = [
  {
    indicator: '地区生产总值',
    figures: 8,
    periods: ['2016-2020', '2021', '2022', '2023'],
    kinds: ['average', 'estimate', 'result', 'target'],
    measures: ['level', 'growth'],
  },
  {
    indicator: '新增就业',
    figures: 1,
    periods: ['2022'],
    kinds: ['target'],
    measures: ['count'],
  },
];
