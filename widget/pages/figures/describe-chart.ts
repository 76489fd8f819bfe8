import { figureValue } from '../../wording/format-figure.ts';
import type { ChartData, Series } from './chart-data.ts';
import type { Drawable } from './common-unit.ts';

/** What a chart shows, in words, for those who do not see it; the table below has every figure. */
export function describeChart({ view, unit, series }: ChartData, title: string): string {
  const form = view === 'places' ? '条形图，按地区比较' : '折线图，按年份变化';
  const lines = series.map((each) => (view === 'places' ? describeBars(each) : describeLine(each)));
  return `${form}：${title}，单位${unit}。${lines.filter(Boolean).join('')}`;
}

function describeBars({ name, points }: Series): string {
  const sorted = present(points).sort((one, other) => other.amount - one.amount);
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  if (!highest || !lowest) return '';
  if (sorted.length === 1) return `${name}：${atPlaces([highest])}。`;
  const ends = [highest, lowest].map(({ amount }) =>
    sorted.filter((each) => each.amount === amount),
  );
  const [top = [], bottom = []] = ends;
  if (top.length === sorted.length) return `${name}：${atPlaces(top)}。`;
  return `${name}：${sorted.length}个地区，最高${atPlaces(top)}，最低${atPlaces(bottom)}。`;
}

function describeLine({ name, points }: Series): string {
  const [first, ...later] = present(points);
  const last = later.at(-1);
  if (!first) return '';
  const start = `${first.figure.period}年${figureValue(first.figure)}`;
  if (!last) return `${name}：${start}。`;
  return `${name}：${start}，到${last.figure.period}年${figureValue(last.figure)}。`;
}

/** `静海区增长4%左右、河西区增长4%`; of more than three the first three and how many there are. */
function atPlaces(points: readonly Drawable[]): string {
  const named = points.slice(0, 3).map(({ figure }) => `${figure.place}${figureValue(figure)}`);
  return `${named.join('、')}${points.length > 3 ? `等${points.length}个地区` : ''}`;
}

function present(points: Series['points']): Drawable[] {
  return points.filter((point) => point !== undefined);
}
