import type { FigureRow } from '../../../figures/figure-row.ts';
import type { Passage } from '../../../library/report.ts';

/** A part of a passage, offsets within it. */
export type Stretch = { readonly start: number; readonly end: number };

/**
 * The parts of a text between the signs that end one.
 *
 * `stretches('稳增长，惠民生', /，/u) // => [{ start: 0, end: 3 }, { start: 4, end: 7 }]`
 */
export function stretches(text: string, end: RegExp, from = 0): readonly Stretch[] {
  const pieces: Stretch[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++)
    if (at === text.length || end.test(text[at] ?? '')) {
      if (at > start) pieces.push({ start: from + start, end: from + at });
      start = at + 1;
    }
  return pieces;
}

/** The figures that stand in a part of a passage. */
export function rowsIn(
  { start, end }: Stretch,
  rows: readonly FigureRow[],
  passage: Passage,
): readonly FigureRow[] {
  const [from, to] = [passage.start + start, passage.start + end];
  return rows.filter(
    (row) => row.reportId === passage.reportId && row.start < to && row.end > from,
  );
}
