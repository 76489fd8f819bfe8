import { chooseFigures, type Choice } from './figures-choice.ts';
import type { ListedFigure, ListedIndicator } from './figures-wire.ts';
import type { LoadedFigures } from './load-figures.ts';

/** All that the page shows at one moment. */
export type FiguresState = {
  readonly indicators: readonly ListedIndicator[];
  /** The indicator that was chosen; undefined where the name that was typed is none. */
  readonly listed: ListedIndicator | undefined;
  readonly choice: Choice | undefined;
  readonly loaded: LoadedFigures | 'loading' | 'failed';
  /** How many rows of the table are shown. */
  readonly rows: number;
};

/** What a reader can do. */
export type FiguresActions = {
  readonly pickIndicator: (name: string) => void;
  readonly change: (part: Partial<Choice>) => void;
  readonly showMore: () => void;
};

export const firstRows = 50;

/** The figures that are there and fit the choice. */
export function figuresShown({ loaded, choice }: FiguresState): readonly ListedFigure[] {
  return typeof loaded === 'string' || !choice ? [] : chooseFigures(loaded.figures, choice);
}
