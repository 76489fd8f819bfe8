import type { MadeCell, MadeTable } from './made-table.ts';

/** A cell, the row in which it begins, its sides, and where its words begin. */
export type LaidCell = {
  readonly cell: MadeCell;
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly x: number;
};

/** A table as it is laid out on a page, in points: its top is where the page puts it. */
export type Laid = {
  readonly cells: readonly LaidCell[];
  readonly edges: readonly number[];
  readonly pitch: number;
  readonly rows: number;
  readonly heads: number;
  readonly height: number;
};

type Layout = {
  readonly rows: MadeTable['rows'];
  readonly heads: number;
  readonly left: number;
  readonly pitch: number;
  readonly size: number;
  readonly edges?: readonly number[];
};

/** Labels at the left of their columns, numbers at the right, headers in the middle. */
export function layOut({ rows, heads, left, pitch, size, ...given }: Layout): Laid {
  const isWide = (column: number) =>
    rows.some((row) => (row[column]?.columns === 1 ? row[column].words.length : 0) > 6);
  const edges = given.edges ?? edgesOf(rows, isWide, left);
  const cells = rows.flatMap((row, at) =>
    row.flatMap((cell, column): readonly LaidCell[] => {
      if (!cell) return [];
      const [from = 0, to = 0] = [edges[column], edges[column + cell.columns]];
      const width = widthOf(cell.words) * size;
      const isNumber = /^-?[\d.]+$/u.test(cell.words) && at > 0;
      const isLabel = column === 0 || isWide(column);
      const x = isNumber ? to - 6 - width : isLabel ? from + 2 : (from + to - width) / 2;
      return [{ cell, row: at, left: from, right: to, x }];
    }),
  );
  return { cells, edges, pitch, heads, rows: rows.length, height: rows.length * pitch };
}

function edgesOf(
  rows: MadeTable['rows'],
  isWide: (column: number) => boolean,
  left: number,
): readonly number[] {
  const wanted = Array.from({ length: rows[0]?.length ?? 1 }, (_, at) => (isWide(at) ? 3 : 1));
  const share = 475 / wanted.reduce((sum, one) => sum + one, 0);
  const edges = [left];
  for (const one of wanted) edges.push((edges.at(-1) ?? left) + Math.min(one * share, one * 55));
  return edges;
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (/[\u0000-\u024f]/u.test(sign) ? 0.5 : 1), 0);
}
