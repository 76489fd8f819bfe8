/** The shape that the library keeps, under the name by which this room knows it. */
export type { FigureKind, FigureRow, Measure } from '../library/figures/figure-row.ts';
