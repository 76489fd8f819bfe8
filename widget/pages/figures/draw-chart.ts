import { BarChart, LineChart, type BarSeriesOption, type LineSeriesOption } from 'echarts/charts';
import { GridComponent, type GridComponentOption } from 'echarts/components';
import { init, use, type ComposeOption, type ECharts } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { figureValue } from '../../wording/format-figure.ts';
import type { ChartData, Series } from './chart-data.ts';
import type { Drawable } from './common-unit.ts';
import { fitBars, widthOfWords } from './fit-bars.ts';
import type { ListedFigure } from './figures-wire.ts';

use([BarChart, LineChart, GridComponent, LabelLayout, SVGRenderer]);

type Option = ComposeOption<BarSeriesOption | LineSeriesOption | GridComponentOption>;

/** Colours of the page, which change with the reader's preference for dark. */
type Colours = {
  readonly text: string;
  readonly line: string;
  readonly card: string;
  readonly tones: readonly string[];
};

export type Chart = {
  readonly draw: (data: ChartData) => void;
  readonly close: () => void;
};

/** As many as `tone-…` in figures.css. */
export const toneCount = 8;

/** A chart in a place of the page. A press on a bar or a point leads to `onPick`. */
export function openChart(place: HTMLElement, onPick: (figure: ListedFigure) => void): Chart {
  let chart: ECharts | undefined;
  let drawn: ChartData | undefined;
  const draw = (data: ChartData) => {
    drawn = data;
    place.style.height = `${heightOf(data)}px`;
    chart ??= listen(init(place, null, { renderer: 'svg' }), () => drawn, onPick);
    chart.resize();
    const frameOf = { colours: coloursOf(place), width: place.clientWidth };
    chart.setOption(optionOf(data, frameOf), { notMerge: true });
  };
  const redraw = () => drawn && draw(drawn);
  const sizes = new ResizeObserver(redraw);
  sizes.observe(place);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', redraw);
  return {
    draw,
    close: () => {
      sizes.disconnect();
      dark.removeEventListener('change', redraw);
      chart?.dispose();
    },
  };
}

function listen(
  chart: ECharts,
  drawn: () => ChartData | undefined,
  onPick: (figure: ListedFigure) => void,
): ECharts {
  chart.on('click', ({ seriesIndex = -1, dataIndex }) => {
    const data = drawn();
    const point = data && pointAt(data, seriesIndex, dataIndex);
    if (point) onPick(point.figure);
  });
  return chart;
}

function pointAt(data: ChartData, series: number, index: number): Drawable | undefined {
  const row = data.view === 'places' ? barRows(data)[index] : undefined;
  const category = row ? data.categories.indexOf(row.place) : index;
  return data.series[series]?.points[category];
}

/** In CSS pixels: each bar has a line of its own. */
function heightOf(data: ChartData): number {
  return data.view === 'years' ? 380 : barRows(data).length * 30 + 8;
}

function coloursOf(place: HTMLElement): Colours {
  const style = getComputedStyle(place);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const tones = Array.from({ length: toneCount }, (_, number) => read(`--tone-${number}`));
  return { text: read('--text'), line: read('--line'), card: read('--card'), tones };
}

const frame = {
  // A chart that moves tells nothing more, and some readers it makes ill.
  animation: false,
  grid: {
    left: 8,
    right: 8,
    top: 4,
    bottom: 4,
    outerBoundsMode: 'same',
    outerBoundsContain: 'axisLabel',
  },
} as const;

type Frame = { readonly colours: Colours; readonly width: number };

function optionOf(data: ChartData, frameOf: Frame): Option {
  return data.view === 'years' ? lineOption(data, frameOf) : barOption(data, frameOf);
}

/** One bar of the picture: a figure of a place. */
type BarRow = { readonly place: string; readonly series: number; readonly isFirst: boolean };

/** The bars from top to bottom, without gaps for what no report says. */
function barRows({ categories, series }: ChartData): readonly BarRow[] {
  return categories.flatMap((place, at) =>
    series
      .flatMap(({ points }, number) => (points[at] === undefined ? [] : [number]))
      .map((number, nth) => ({ place, series: number, isFirst: nth === 0 })),
  );
}

function barOption(data: ChartData, { colours, width }: Frame): Option {
  const rows = barRows(data);
  return {
    ...frame,
    textStyle: { fontFamily: 'inherit', color: colours.text },
    xAxis: { type: 'value', show: false, ...amountRange(data, width) },
    yAxis: {
      type: 'category',
      data: rows.map(({ place }, index) => `${index} ${place}`),
      inverse: true,
      axisTick: { show: false },
      // Below zero the names would stand among the bars.
      axisLine: { onZero: false, show: false },
      axisLabel: {
        ...{ color: colours.text, fontSize: nameSize, interval: 0 },
        ...{ width: namesWidth(data), overflow: 'truncate' },
        formatter: (_name: string, index: number) =>
          rows[index]?.isFirst ? rows[index].place : '',
      },
      splitLine: {
        show: true,
        // A line belongs to the row above it.
        interval: (index: number) => rows[index + 1]?.isFirst === true,
        lineStyle: { color: colours.line },
      },
    },
    series: data.series.map((each, number) => barsOf({ data, each, number, rows, colours })),
  };
}

const nameSize = 14;
const labelSize = 13;

function namesWidth({ categories }: ChartData): number {
  const longest = Math.max(...categories.map((place) => widthOfWords(place, nameSize)));
  return Math.min(longest + 2, 120);
}

/** Ends of the axis that leave room for the names on the left and the words beside the bars. */
function amountRange(data: ChartData, width: number): { min: number; max: number } {
  const points = data.series.flatMap(({ points }) => points.filter((point) => point !== undefined));
  const bars = points.map(({ amount, figure }) => ({
    amount,
    wordsWidth: widthOfWords(figureValue(figure), labelSize) + 10,
  }));
  return fitBars(bars, width - namesWidth(data) - 28);
}

type Bars = {
  readonly data: ChartData;
  readonly each: Series;
  readonly number: number;
  readonly rows: readonly BarRow[];
  readonly colours: Colours;
};

/** A series fills its own rows; stacked, all series share the lines they stand on. */
function barsOf({ data, each, number, rows, colours }: Bars): BarSeriesOption {
  const tone = colours.tones[number % toneCount] ?? colours.text;
  return {
    type: 'bar',
    name: each.name,
    stack: 'rows',
    cursor: 'pointer',
    barWidth: 18,
    itemStyle: each.isTarget
      ? { color: 'transparent', borderColor: tone, borderWidth: 2, borderType: 'dashed' }
      : { color: tone },
    emphasis: { disabled: true },
    data: rows.map(({ place, series }) => {
      const point = each.points[data.categories.indexOf(place)];
      if (series !== number || !point) return '-';
      const position = point.amount < 0 ? 'left' : 'right';
      return { value: point.amount, label: { ...labelOf(point.figure, colours), position } };
    }),
  };
}

function labelOf(figure: ListedFigure, { text }: Colours) {
  return { show: true, color: text, fontSize: labelSize, formatter: figureValue(figure) };
}

function lineOption(data: ChartData, { colours }: Frame): Option {
  return {
    ...frame,
    grid: { ...frame.grid, top: 28 },
    textStyle: { fontFamily: 'inherit', color: colours.text },
    xAxis: {
      type: 'category',
      data: [...data.categories],
      axisTick: { show: false },
      axisLine: { onZero: false, lineStyle: { color: colours.line } },
      axisLabel: { color: colours.text, fontSize: nameSize },
    },
    yAxis: {
      type: 'value',
      boundaryGap: ['8%', '12%'],
      axisLabel: { color: colours.text },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: data.series.map((each, number) => lineOf(each, number, colours)),
  };
}

function lineOf(series: Series, number: number, colours: Colours): LineSeriesOption {
  const tone = colours.tones[number % toneCount] ?? colours.text;
  // A target and its result often lie close together: their words part.
  const position = series.isTarget ? ('bottom' as const) : ('top' as const);
  const halo = { textBorderColor: colours.card, textBorderWidth: 3 };
  return {
    type: 'line',
    name: series.name,
    cursor: 'pointer',
    color: tone,
    symbol: 'circle',
    itemStyle: { color: series.isTarget ? colours.card : tone, borderColor: tone, borderWidth: 2 },
    symbolSize: 10,
    lineStyle: { color: tone, width: 2, type: series.isTarget ? 'dashed' : 'solid' },
    labelLayout: { hideOverlap: true },
    emphasis: { disabled: true },
    data: series.points.map((point) =>
      point === undefined
        ? '-'
        : { value: point.amount, label: { ...labelOf(point.figure, colours), ...halo, position } },
    ),
  };
}
