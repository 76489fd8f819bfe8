import type { InkBox } from '../../../ingest/formats/pages/ink/ink-box.ts';
import type { TextRun } from '../../../ingest/formats/pages/page-lines.ts';
import { textOfPages } from '../../../ingest/formats/pages/pages-text.ts';
import { drawnLines } from '../../../ingest/tables/ruled/drawn-lines.ts';
import { drawn } from './a-table.ts';

/** What stands on a page in points: words, and the boxes of ink beside them. */
export type DrawnThings = { readonly runs: readonly TextRun[]; readonly ink: readonly InkBox[] };

/** Words ten points a character, whose line stands at `baseline`. */
export function words(text: string, left: number, baseline: number): TextRun {
  return { text, left, right: left + text.length * 10, baseline, size: 10 };
}

/** A line from one corner to another. */
export function line(left: number, top: number, right: number, bottom: number): InkBox {
  return [left, top, right, bottom];
}

/** Level and upright lines all the way through these places. */
export function lattice(xs: readonly number[], ys: readonly number[]): readonly InkBox[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [...ys.map((y) => line(left, y, right, y)), ...xs.map((x) => line(x, top, x, bottom))];
}

/** Pages as they are read: their text, and each table cell by cell. */
export function readDrawn(...pages: readonly DrawnThings[]) {
  const { text, tables = [] } = textOfPages(
    pages.map(({ runs, ink }, at) => drawnLines({ page: at + 1, runs, ink, point: 1 })),
  );
  return { text, tables: tables.map((table) => drawn(text, table)) };
}
