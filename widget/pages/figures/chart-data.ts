import { figureKind } from '../../wording/format-figure.ts';
import { type Drawable, putOnOneAxis } from './common-unit.ts';
import { lastYearOf } from './figures-choice.ts';
import type { ListedFigure } from './figures-wire.ts';

/** Figures that belong together: never a target among results. */
export type Series = {
  readonly name: string;
  /** Drawn hollow: what is planned is not there yet. */
  readonly isTarget: boolean;
  /** One for each category; undefined where no report says. */
  readonly points: readonly (Drawable | undefined)[];
};

export type ChartData = {
  readonly view: 'places' | 'years';
  readonly unit: string;
  /** Places or years. */
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly leftOut: { readonly places: number; readonly figures: number };
};

// More than this nobody tells apart on one picture; the table has them all.
const mostPlaces = 30;
const mostSeries = 8;

/** What to draw: places beside each other, a series for each year and kind, or places over years. */
export function chartData(
  figures: readonly ListedFigure[],
  view: ChartData['view'],
): ChartData | undefined {
  const { unit, drawable } = putOnOneAxis(figures);
  const drawn = view === 'places' ? drawable : drawable.filter(isOfOneYear);
  const table = arrange(drawn, view);
  const ordered = orderCategories(table, view);
  const categories = view === 'places' ? ordered.slice(0, mostPlaces) : ordered;
  const series = orderSeries(table, view)
    .slice(0, mostSeries)
    .map((line) => seriesOf(line, categories));
  if (categories.length === 0 || series.length === 0) return undefined;
  return { view, unit, categories, series, leftOut: countLeftOut(figures, series) };
}

function countLeftOut(
  figures: readonly ListedFigure[],
  series: readonly Series[],
): ChartData['leftOut'] {
  const points = series.flatMap((each) => each.points.filter((point) => point !== undefined));
  const drawn = new Set(points.map(({ figure }) => figure.place));
  const all = new Set(figures.map(({ place }) => place));
  const ofDrawn = figures.filter(({ place }) => drawn.has(place)).length;
  return { places: all.size - drawn.size, figures: ofDrawn - points.length };
}

type Line = {
  readonly name: string;
  readonly isTarget: boolean;
  readonly period: string;
  readonly cells: Map<string, Drawable>;
};

function isOfOneYear({ figure }: Drawable): boolean {
  return /^\d{4}$/.test(figure.period);
}

/** Where a report says a thing twice, the first one counts. */
function arrange(drawn: readonly Drawable[], view: ChartData['view']): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const each of drawn) {
    const { place, period, kind } = each.figure;
    const lead = view === 'places' ? periodWords(period) : place;
    const name = `${lead}${view === 'places' ? '' : ' '}${figureKind(each.figure)}`;
    const line = lines.get(name) ?? { name, isTarget: kind === 'target', period, cells: new Map() };
    const category = view === 'places' ? place : period;
    if (!line.cells.has(category)) line.cells.set(category, each);
    lines.set(name, line);
  }
  return [...lines.values()];
}

/** `2023年`, `2016—2020年`, `2023年1—10月` */
export function periodWords(period: string): string {
  const words = period.replace('-', '—');
  return words.includes('年') ? words : `${words}年`;
}

/** Years in order; places by the series that has most of them, from its largest down. */
function orderCategories(lines: readonly Line[], view: ChartData['view']): readonly string[] {
  const all = [...new Set(lines.flatMap(({ cells }) => [...cells.keys()]))];
  if (view === 'years') return everyYear(all.map(Number));
  const leading = [...lines].sort((one, other) => other.cells.size - one.cells.size)[0];
  const amount = (place: string) => leading?.cells.get(place)?.amount ?? -Infinity;
  // Infinity from itself is no number; places without a figure stay as they come.
  return all.toSorted((one, other) =>
    amount(one) === amount(other) ? 0 : amount(other) - amount(one),
  );
}

/** A year without figures keeps its room: without it a fall over two years would look steep. */
function everyYear(years: readonly number[]): readonly string[] {
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => `${first + at}`);
}

/** Periods in order and results before targets; places by how much there is to draw. */
function orderSeries(lines: readonly Line[], view: ChartData['view']): readonly Line[] {
  if (view === 'years') return lines.toSorted((one, other) => other.cells.size - one.cells.size);
  return lines.toSorted(
    (one, other) =>
      lastYearOf(one.period) - lastYearOf(other.period) ||
      one.period.localeCompare(other.period) ||
      Number(one.isTarget) - Number(other.isTarget),
  );
}

function seriesOf({ name, isTarget, cells }: Line, categories: readonly string[]): Series {
  return { name, isTarget, points: categories.map((category) => cells.get(category)) };
}
