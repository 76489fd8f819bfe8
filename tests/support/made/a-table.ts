import type { Grid, GridCell } from '../../../ingest/tables/grid.ts';
import { placeCells } from '../../../ingest/tables/grid.ts';
import { tableBlocks } from '../../../ingest/tables/table-blocks.ts';
import { writeBlocks } from '../../../ingest/tables/write-blocks.ts';
import type { ReadableReport } from '../../../figures/read/readable-report.ts';

/** A cell as a table is drawn in a test: its words, or these with how many columns and rows it has. */
export type DrawnCell =
  string | { readonly words: string; readonly columns?: number; readonly rows?: number };

/** A report that reviews 2023 and plans 2024, with one table behind some lines. */
export function aReportWithTable(
  rows: readonly (readonly DrawnCell[])[],
  { before = ['一、2023年工作回顾'] }: { readonly before?: readonly string[] } = {},
): ReadableReport {
  const { text, tables } = writeBlocks([...before, ...tableBlocks(placeCells(rows.map(loose)))]);
  const sections = [
    {
      start: 0,
      end: text.length,
      headingPath: ['一、2023年工作回顾'],
      orientation: 'result' as const,
    },
  ];
  return {
    ...{ id: '1302-2024', text, sections, tables, region: '唐山市' },
    ...{ reviewYear: 2023, planYear: 2024, date: '2024-01-16' },
  };
}

function loose(cells: readonly DrawnCell[]) {
  return cells.map((cell) => {
    const { words, columns = 1, rows = 1 } = typeof cell === 'string' ? { words: cell } : cell;
    return { columns, rows, blocks: words === '' ? [] : [words] };
  });
}

/** A table cell by cell, as people see it: `1,0 2×1 指标` begins in row 1 and covers two rows. */
export function drawn(
  text: string,
  table: {
    readonly cells: readonly (Omit<GridCell, 'lines'> & {
      readonly start: number;
      readonly end: number;
    })[];
  },
): readonly string[] {
  return table.cells.map(({ row, column, rows, columns, start, end }) => {
    const span = rows > 1 || columns > 1 ? ` ${rows}×${columns}` : '';
    return `${row},${column}${span} ${text.slice(start, end)}`.trim();
  });
}

export type { Grid };
