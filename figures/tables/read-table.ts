import { valueOf } from '../../language/tables/cell-kind.ts';
import type { Table, TableCell } from '../../library/table.ts';
import type { FigureRow } from '../figure-row.ts';
import type { ReadableReport } from '../read/readable-report.ts';
import { cellTime } from './cell-time.ts';
import { TableHeads, type Heads } from './heads.ts';
import { cellSubject } from './cell-subject.ts';
import { spokenFigure } from './spoken-figure.ts';
import { readHead, type Head } from './read-head.ts';
import { tableContext, type TableContext } from './table-context.ts';
import { cellUnit } from './cell-unit.ts';

/** What is known of a cell from all that governs it. */
export type GovernedCell = {
  readonly report: ReadableReport;
  readonly cell: TableCell;
  readonly words: string;
  readonly all: TableHeads;
  readonly heads: Heads;
  readonly context: TableContext;
  /** The headers over its column together, those beside its row one by one, and the others. */
  readonly above: Head;
  readonly beside: readonly Head[];
  readonly section: Head | undefined;
};

/**
 * The figures of a table: of each cell that holds a number, with the indicator, the period, the kind
 * and the unit that its headers say. Where they leave one of these open, or say two, there is none.
 */
export function readTable(report: ReadableReport, table: Table): readonly FigureRow[] {
  const all = new TableHeads(report.text, table);
  return all.values().flatMap((cell) => {
    const row = readCell(govern(report, { table, all, cell }));
    return row ? [row] : [];
  });
}

function govern(
  report: ReadableReport,
  {
    table,
    all,
    cell,
  }: { readonly table: Table; readonly all: TableHeads; readonly cell: TableCell },
): GovernedCell {
  const heads = all.headsOf(cell);
  return {
    ...{ report, cell, all, heads, words: all.wordsOf(cell) },
    context: tableContext(report.text, table, heads.titles),
    above: readHead(heads.above.join(''), report),
    beside: heads.beside.map((words) => readHead(words, report)),
    section: heads.section === undefined ? undefined : readHead(heads.section, report),
  };
}

function readCell(governed: GovernedCell): FigureRow | undefined {
  const { report, cell, words, heads, context, above, beside } = governed;
  if ([above, ...beside].some(({ isOther }) => isOther)) return undefined;
  const quantity = valueOf(words);
  const time = cellTime(governed);
  const subject = cellSubject(governed);
  if (!quantity || !time || !subject) return undefined;
  const unit = cellUnit(governed, { quantity, subject });
  const said = unit === undefined ? undefined : spokenFigure({ words, quantity, subject, unit });
  if (!said) return undefined;
  const { start, end } = cell;
  return {
    ...{ reportId: report.id, place: subject.place ?? report.region },
    ...said,
    ...time,
    heads: [context.caption, heads.section, ...heads.beside, subject.leansOn, ...heads.above]
      .filter((head) => head !== undefined)
      .filter((head) => head !== ''),
    quote: report.text.slice(start, end),
    ...{ start, end },
  };
}
