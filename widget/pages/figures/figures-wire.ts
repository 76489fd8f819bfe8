import type { AnswerFigure } from '../../wording/format-figure.ts';

export type Kind = AnswerFigure['kind'];
export type Measure = AnswerFigure['measure'];

/** A figure as `GET /api/figures` lists it, with what names its report. */
export type ListedFigure = AnswerFigure & {
  readonly title: string;
  readonly region: string | null;
  readonly planYear: number | null;
};

/** One page of `GET /api/figures`. */
export type FiguresPage = {
  readonly figures: readonly ListedFigure[];
  readonly total: number;
  readonly pages: number;
};

/** What can be asked of one indicator, as `GET /api/figures/indicators` lists it. */
export type ListedIndicator = {
  readonly indicator: string;
  readonly figures: number;
  /** Years and spans of years, such as `2023` and `2016-2020`, in order. */
  readonly periods: readonly string[];
  readonly kinds: readonly Kind[];
  readonly measures: readonly Measure[];
};
