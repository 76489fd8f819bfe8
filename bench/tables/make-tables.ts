import { Dice, type MadeTable, type Shape } from './made-table.ts';
import { unitColumn, unitLine, groups, blanks, byPlace, parts, sideBySide } from './row-shapes.ts';
import { mergedYears, columnsByYear, rowsByYear, threeHeads } from './year-shapes.ts';

const shapes: Readonly<Record<string, Shape>> = {
  ...{ mergedYears, columnsByYear, rowsByYear, unitColumn, unitLine, groups, blanks, byPlace },
  ...{ parts, sideBySide, threeHeads },
};

/** As many of each shape, the same in every run. */
export function makeTables(ofEach: number): readonly MadeTable[] {
  return Object.entries(shapes).flatMap(([name, shape], at) =>
    Array.from({ length: ofEach }, (_, seed) => ({
      name,
      ...shape(new Dice(at * 100 + seed + 1)),
    })),
  );
}
