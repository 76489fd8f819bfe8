import type { ChartData } from './chart-data.ts';
import { lastYearOf } from './figures-choice.ts';
import type { ListedFigure } from './figures-wire.ts';

/** Rows in the order of the picture: place by place as the bars stand, or year by year. */
export function orderRows(
  figures: readonly ListedFigure[],
  data: ChartData | undefined,
): readonly ListedFigure[] {
  const byYear = (one: ListedFigure, other: ListedFigure) =>
    lastYearOf(one.period) - lastYearOf(other.period);
  if (data?.view !== 'places') return figures.toSorted(byYear);
  const rank = new Map(data.categories.map((place, at) => [place, at]));
  const rankOf = ({ place }: ListedFigure) => rank.get(place) ?? data.categories.length;
  return figures.toSorted((one, other) => rankOf(one) - rankOf(other) || byYear(one, other));
}
