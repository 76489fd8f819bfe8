import type { Grid } from '../grid.ts';

/** A table at the beginning of some lines, and how many of them it takes. */
export type TextTable = { readonly grid: Grid; readonly lines: number };
