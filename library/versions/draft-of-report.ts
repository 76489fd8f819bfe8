import { figureFromRow, selectFigures, type StoredFigure } from '../figures/figure-rows.ts';
import type { SqliteDatabase } from '../open-database.ts';
import {
  passageFromRow,
  readCuts,
  readGlossary,
  sectionFromRow,
  summaryFromRow,
  type PassageRow,
  type SectionRow,
  type SummaryRow,
} from '../report-rows.ts';
import type { ReportDraft, SourceRun } from '../report.ts';
import { tableFromRow, type TableRow } from '../table.ts';

type WholeRow = SummaryRow & {
  readonly text: string;
  readonly source_runs: string;
  readonly glossary: string;
  readonly cuts: string;
  readonly figures_version: number;
};

/** A report as ingest read it, put together again from its rows. @throws Error for an unknown id. */
export function draftOfReport(database: SqliteDatabase, id: string): ReportDraft {
  const rowsOf = <Row>(table: string) =>
    database.prepare<[string], Row>(`${table} WHERE report_id = ? ORDER BY ordinal`).all(id);
  const row = database.prepare<[string], WholeRow>('SELECT * FROM reports WHERE id = ?').get(id);
  if (!row) throw new Error(`There is no report ${id}.`);
  const { id: _, sourceFile: __, sha256: ___, version: ____, ...summary } = summaryFromRow(row);
  const { characters: _____, collection: ______, ...facts } = summary;
  const tables = rowsOf<TableRow>('SELECT * FROM report_tables').map(tableFromRow);
  const figures = rowsOf<StoredFigure>(selectFigures).map(figureFromRow).map(withoutReport);
  return {
    ...facts,
    text: row.text,
    sections: rowsOf<SectionRow>('SELECT * FROM sections').map(sectionFromRow),
    passages: rowsOf<PassageRow>('SELECT * FROM passages').map(passageFromRow).map(withoutText),
    sourceRuns: JSON.parse(row.source_runs) as readonly SourceRun[],
    glossary: readGlossary(row.glossary),
    cuts: readCuts(row.cuts),
    ...(tables.length > 0 && { tables }),
    ...(row.figures_version > 0 && { figures: { version: row.figures_version, rows: figures } }),
  };
}

function withoutReport({ reportId: _, ...figure }: ReturnType<typeof figureFromRow>) {
  return figure;
}

function withoutText({
  id: _,
  reportId: __,
  text: ___,
  ...passage
}: ReturnType<typeof passageFromRow>) {
  return passage;
}
