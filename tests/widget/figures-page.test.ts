import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureKind, figureValue } from '../../widget/wording/format-figure.ts';
import { chartData } from '../../widget/pages/figures/chart-data.ts';
import { putOnOneAxis } from '../../widget/pages/figures/common-unit.ts';
import { describeChart } from '../../widget/pages/figures/describe-chart.ts';
import {
  choiceQuery,
  csvQuery,
  chooseFigures,
  chooseFirst,
  firstYears,
  type Choice,
} from '../../widget/pages/figures/figures-choice.ts';
import { leftOutLine } from '../../widget/pages/figures/figures-words.ts';
import type { ListedFigure, ListedIndicator } from '../../widget/pages/figures/figures-wire.ts';
import { findIndicator } from '../../widget/pages/figures/find-indicator.ts';
import { fitBars, widthOfWords } from '../../widget/pages/figures/fit-bars.ts';
import { orderRows } from '../../widget/pages/figures/order-rows.ts';
import { aFigure, sampleIndicators } from './sample-figures.ts';

const [gdp] = sampleIndicators as readonly [ListedIndicator, ...ListedIndicator[]];

const aChoice = (about: Partial<Choice> = {}): Choice => ({
  ...chooseFirst(gdp, new URLSearchParams()),
  ...about,
});

const anAmount = (value: number, unit: string, about: Partial<ListedFigure> = {}) =>
  aFigure({ measure: 'level', value, unit, ...about });

describe('a choice', () => {
  it('begins with rates, every kind and every place', () => {
    expect(chooseFirst(gdp, new URLSearchParams())).toEqual({
      indicator: '地区生产总值',
      measure: 'growth',
      kinds: ['target', 'result', 'estimate', 'average'],
      years: undefined,
      places: undefined,
      view: 'places',
    });
  });

  it('goes into an address and comes back', () => {
    const choice = aChoice({
      measure: 'level',
      kinds: ['result'],
      years: { from: 2021, to: 2023 },
      places: ['静海区', '云台区'],
      view: 'years',
    });
    expect(chooseFirst(gdp, choiceQuery(choice))).toEqual(choice);
  });

  it('passes over what an address asks for and nobody has', () => {
    const asked = new URLSearchParams('measure=rank&kind=dream&from=abc&to=2023&view=pie');
    expect(chooseFirst(gdp, asked)).toEqual(aChoice());
  });

  it('keeps rates and amounts, kinds, years and places apart', () => {
    const wanted = aFigure();
    const figures = [
      wanted,
      aFigure({ measure: 'level' }),
      aFigure({ kind: 'result' }),
      aFigure({ period: '2021' }),
      aFigure({ place: '云台区' }),
    ];
    const choice = { kinds: ['target'] as const, places: ['静海区'] };
    expect(chooseFigures(figures, aChoice({ ...choice, years: { from: 2022, to: 2023 } }))).toEqual(
      [wanted],
    );
  });

  it('takes years turned round as they are meant, and a span for its last year', () => {
    const figures = [aFigure({ period: '2016-2020' }), aFigure({ period: '2023' })];
    const years = { from: 2021, to: 2016 };
    expect(chooseFigures(figures, aChoice({ years })).map(({ period }) => period)).toEqual([
      '2016-2020',
    ]);
  });
});

describe('the years shown at first', () => {
  const of = (...periods: readonly string[]) =>
    firstYears(
      periods.map((period) => aFigure({ period, planYear: 2023 })),
      { measure: 'growth' },
    );

  it('are the latest with many figures and the one before', () => {
    expect(of('2022', '2022', '2023', '2023', '2021')).toEqual({ from: 2022, to: 2023 });
  });

  it('are not a far year that a report plans for, nor a year of few', () => {
    expect(of('2022', '2022', '2022', '2023', '2027', '2027')).toEqual({ from: 2022, to: 2022 });
  });

  it('are one year where many places are side by side', () => {
    const places = Array.from({ length: 13 }, (_, at) => `第${at}区`);
    const figures = ['2022', '2023'].flatMap((period) =>
      places.map((place) => aFigure({ period, place })),
    );
    expect(firstYears(figures, { measure: 'growth' })).toEqual({ from: 2023, to: 2023 });
  });

  it('are none without figures, and the far year where there is no other', () => {
    expect(of()).toBeUndefined();
    expect(of('2027')).toEqual({ from: 2027, to: 2027 });
  });
});

describe('one axis', () => {
  it('turns 亿 and 万亿 into the unit of the largest', () => {
    const { unit, drawable } = putOnOneAxis([anAmount(53.87, '亿元'), anAmount(1.6, '万亿元')]);
    expect(unit).toBe('万亿元');
    expect(drawable.map(({ amount }) => amount)).toEqual([0.005387, 1.6]);
  });

  it('leaves out what has another unit', () => {
    const { unit, drawable } = putOnOneAxis([
      anAmount(5, '家'),
      anAmount(6, '家'),
      anAmount(7, '亿元'),
    ]);
    expect(unit).toBe('家');
    expect(drawable).toHaveLength(2);
  });

  it('counts a fall below zero, but not the amount to which something falls', () => {
    const fall = { direction: 'down' } as const;
    const { drawable } = putOnOneAxis([aFigure(fall)]);
    expect(drawable[0]?.amount).toBe(-4);
    expect(putOnOneAxis([anAmount(41, '微克', fall)]).drawable[0]?.amount).toBe(41);
  });
});

describe('a table for spreadsheets', () => {
  const asked = (choice: Choice) => {
    const address = csvQuery(choice);
    return Object.fromEntries(new URLSearchParams(address));
  };

  it('is narrowed as far as the API can: by one kind, one year, one place', () => {
    const years = { from: 2023, to: 2023 };
    expect(asked(aChoice({ kinds: ['target'], years, places: ['静海区'] }))).toEqual({
      indicator: '地区生产总值',
      measure: 'growth',
      kind: 'target',
      year: '2023',
      region: '静海区',
      format: 'csv',
    });
  });

  it('holds everything where several are chosen', () => {
    const years = { from: 2022, to: 2023 };
    expect(asked(aChoice({ years, places: ['静海区', '云台区'] }))).toEqual({
      indicator: '地区生产总值',
      measure: 'growth',
      format: 'csv',
    });
  });
});

describe('what is drawn', () => {
  it('keeps target and result of one place and year in two series', () => {
    const data = chartData([aFigure(), aFigure({ kind: 'result', value: 3 })], 'places');
    expect(data?.series.map(({ name, isTarget }) => [name, isTarget])).toEqual([
      ['2023年实际完成', false],
      ['2023年目标', true],
    ]);
  });

  it('keeps a yearly average of years ahead apart from a yearly target', () => {
    const average = aFigure({ aggregate: 'average', value: 6 });
    const data = chartData([aFigure(), average], 'years');
    expect(data?.series.map(({ name }) => name)).toEqual(['静海区 目标', '静海区 目标（年均）']);
  });

  it('orders places from the largest down and leaves a gap where no report says', () => {
    const figures = [aFigure(), aFigure({ place: '云台区', value: 6 })];
    const data = chartData([...figures, aFigure({ kind: 'result', period: '2022' })], 'places');
    expect(data?.categories).toEqual(['云台区', '静海区']);
    expect(data?.series[0]?.points.map((point) => point?.amount)).toEqual([undefined, 4]);
  });

  it('gives every year its room, and no span of years', () => {
    const figures = ['2020', '2023', '2016-2020'].map((period) => aFigure({ period }));
    const data = chartData(figures, 'years');
    expect(data?.categories).toEqual(['2020', '2021', '2022', '2023']);
    expect(data?.leftOut).toEqual({ places: 0, figures: 1 });
  });

  it('says how many places and figures it leaves out', () => {
    const places = Array.from({ length: 35 }, (_, at) => aFigure({ place: `第${at}区` }));
    const twice = aFigure({ place: '第0区', value: 9 });
    const data = chartData([...places, twice], 'places');
    expect(data?.leftOut).toEqual({ places: 5, figures: 1 });
    expect(leftOutLine(5, 1)).toBe(
      '另有5个地区未画出，另有1条跨年、单位不同或重复的数据未画出，见下表。',
    );
    expect(leftOutLine(0, 0)).toBe('');
  });

  it('is nothing where there is nothing', () => {
    expect(chartData([], 'places')).toBeUndefined();
    expect(chartData([aFigure({ period: '2016-2020' })], 'years')).toBeUndefined();
  });

  it('has its rows in the table in the same order', () => {
    const figures = [aFigure(), aFigure({ place: '云台区', value: 6 })];
    const rows = orderRows(figures, chartData(figures, 'places'));
    expect(rows.map(({ place }) => place)).toEqual(['云台区', '静海区']);
  });
});

describe('a chart in words', () => {
  const inWords = (figures: readonly ListedFigure[], view: 'places' | 'years') => {
    const data = chartData(figures, view);
    return data ? describeChart(data, '地区生产总值 · 增速') : '';
  };

  it('names the highest and the lowest, each with its own words', () => {
    const figures = [
      aFigure({ qualifier: '左右' }),
      aFigure({ place: '云台区', value: 6 }),
      aFigure({ place: '江口区' }),
    ];
    expect(inWords(figures, 'places')).toBe(
      '条形图，按地区比较：地区生产总值 · 增速，单位%。2023年目标：3个地区，最高云台区增长6%，最低静海区增长4%左右、江口区增长4%。',
    );
  });

  it('tells a line from its first year to its last', () => {
    const figures = [aFigure({ period: '2021', direction: 'down' }), aFigure()];
    expect(inWords(figures, 'years')).toContain('静海区 目标：2021年下降4%，到2023年增长4%。');
  });
});

describe('bars and their words', () => {
  it('fit into the width', () => {
    const bar = fc.record({
      amount: fc.integer({ min: -100_000, max: 100_000 }).map((cents) => cents / 100),
      wordsWidth: fc.integer({ min: 10, max: 90 }),
    });
    fc.assert(
      fc.property(
        fc.array(bar, { minLength: 1 }),
        fc.integer({ min: 250, max: 900 }),
        (bars, width) => {
          const { min, max } = fitBars(bars, width);
          const scale = width / (max - min);
          for (const { amount, wordsWidth } of bars) {
            if (amount >= 0) expect((max - amount) * scale).toBeGreaterThanOrEqual(wordsWidth - 1);
            else expect((amount - min) * scale).toBeGreaterThanOrEqual(wordsWidth - 1);
          }
        },
      ),
    );
  });

  it('a Chinese character is as wide as high, a digit less', () => {
    expect(widthOfWords('增长', 10)).toBe(20);
    expect(widthOfWords('44', 10)).toBeCloseTo(12.4);
  });
});

describe('small things', () => {
  it('finds an indicator by its name, or by a part of it', () => {
    expect(findIndicator(' 新增就业 ', sampleIndicators)?.indicator).toBe('新增就业');
    expect(findIndicator('生产总值', sampleIndicators)?.indicator).toBe('地区生产总值');
    expect(findIndicator('', sampleIndicators)).toBeUndefined();
    expect(findIndicator('海洋捕捞量', sampleIndicators)).toBeUndefined();
  });

  it('writes an average of a target, a range, and a level that has fallen', () => {
    expect(figureKind(aFigure({ aggregate: 'average' }))).toBe('目标（年均）');
    expect(figureKind(aFigure({ kind: 'average', aggregate: 'average' }))).toBe('年均');
    expect(figureValue(aFigure({ low: 5, high: 6 }))).toBe('增长5—6%');
    expect(figureValue(anAmount(41, '微克', { direction: 'down' }))).toBe('41微克');
    expect(figureValue(aFigure({ measure: 'change', unit: '个百分点', direction: 'down' }))).toBe(
      '减少4个百分点',
    );
  });
});
