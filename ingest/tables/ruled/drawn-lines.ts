import type { InkBox } from '../../formats/pages/ink/ink-box.ts';
import { pageLines, type PageLine, type TextRun } from '../../formats/pages/page-lines.ts';
import { rulesAmong } from './rules.ts';
import { ruledTables } from './ruled-tables.ts';

/** What a page shows, read one way: its words, and where else ink is. */
export type ShownPage = {
  readonly page: number;
  readonly runs: readonly TextRun[];
  readonly ink: readonly InkBox[];
  /** One point in the unit of the page. */
  readonly point: number;
};

/** The lines of a page from top to bottom; of a table that lines are drawn for, a line a row. */
export function drawnLines({ page, runs, ink, point }: ShownPage): readonly PageLine[] {
  const tables = ruledTables({ page, runs, rules: rulesAmong(ink, point), point });
  if (tables.length === 0) return pageLines(page, runs);
  const left = runs.filter((run) => !tables.some(({ taken }) => taken.has(run)));
  const blocks = [
    ...pageLines(page, left).map((line) => [line]),
    ...tables.map(({ rows }) => rows),
  ];
  return blocks.toSorted((a, b) => topOf(a) - topOf(b)).flat();
}

function topOf([first]: readonly PageLine[]): number {
  return first?.baseline ?? 0;
}
