import { valueOf } from '../../language/tables/cell-kind.ts';
import type { Table } from '../../library/table.ts';
import type { FigureRow } from '../figure-row.ts';
import type { ReadableReport } from '../read/readable-report.ts';
import { cellTime } from './cell-time.ts';
import { govern, type GovernedCell } from './governed-cell.ts';
import { TableHeads } from './heads.ts';
import { cellSubject } from './cell-subject.ts';
import { readHeads } from './read-head.ts';
import { spokenFigure } from './spoken-figure.ts';
import { cellUnit } from './cell-unit.ts';

/**
 * The figures of a table: of each cell that holds a number, with the indicator, the period, the kind
 * and the unit that its headers say. Where they leave one of these open, or say two, there is none.
 */
export function readTable(report: ReadableReport, table: Table): readonly FigureRow[] {
  const all = new TableHeads(report.text, table);
  const columns = all.columns.map((heads) => readHeads(heads, report));
  return all.values.flatMap((cell) => {
    const row = readCell(govern(report, { table, all, cell, columns }));
    return row ? [row] : [];
  });
}

function readCell(governed: GovernedCell): FigureRow | undefined {
  const { report, cell, words, heads, context, above, beside } = governed;
  if ([above, ...beside].some(({ isOther }) => isOther) || !isGoverned(governed)) return undefined;
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

/**
 * A row without a label, and one of several columns without a header, are of nobody knows what: the
 * rest of a table on the next page has lost its head.
 */
function isGoverned({ all, heads, columns }: GovernedCell): boolean {
  const isLabelled = !all.hasLabels || heads.beside.length > 0;
  return isLabelled && (heads.above.length > 0 || columns.length === 1);
}
