import {
  insertFigure,
  storedFigure,
  type ReadFigures,
  type StoredFigure,
} from './figures/figure-rows.ts';
import type { SqliteDatabase } from './open-database.ts';
import { passageId } from './report-ids.ts';
import {
  bodyDigest,
  factsDigest,
  passageDigest,
  reportParameters,
  sectionRow,
  sectionRows,
  writeSpans,
  type Digested,
  type PassageRow,
} from './report-rows.ts';
import type { ReportDraft } from './report.ts';
import { tableDigest, tableRow, type Table, type TableRow } from './table.ts';

/** Writes the rows of one report. Whoever calls it holds a transaction. */
export class ReportWriter {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** Puts a draft in the place of what a report was, or as a new report. Its files stay. */
  write(id: string, version: number, draft: ReportDraft, collection: string): void {
    const row = reportParameters(id, draft, collection);
    const sections = sectionRows(draft);
    for (const table of ['sections', 'passages', 'report_tables', 'figures']) {
      this.#database.prepare(`DELETE FROM ${table} WHERE report_id = ?`).run(id);
    }
    this.#database.prepare(putReport).run({
      ...{ ...row, version, facts_digest: factsDigest(row) },
      body_digest: bodyDigest(row, sections),
    });
    const addSection = this.#database.prepare('INSERT INTO sections VALUES (?, ?, ?, ?, ?, ?)');
    for (const [ordinal, section] of sections.entries()) {
      const { heading_path, orientation, start, end } = section;
      addSection.run(id, ordinal, heading_path, orientation, start, end);
    }
    this.#insertPassages(id, draft);
    this.#insertTables(id, draft.tables ?? []);
    if (draft.figures) this.#insertFigures(id, draft.figures);
  }

  /** Puts the figures of a report in the place of those it had. */
  writeFigures(id: string, figures: ReadFigures): void {
    this.#database.prepare('DELETE FROM figures WHERE report_id = ?').run(id);
    this.#insertFigures(id, figures);
  }

  #insertPassages(id: string, draft: ReportDraft): void {
    const add = this.#database.prepare<PassageRow & Digested & { readonly ordinal: number }>(
      `INSERT INTO passages (id, report_id, ordinal, heading_path, orientation, start, "end", text,
         sentences, digest) VALUES ($id, $report_id, $ordinal, $heading_path, $orientation, $start,
         $end, $text, $sentences, $digest)`,
    );
    const uses = new Map<string, number>();
    for (const [ordinal, passage] of draft.passages.entries()) {
      const text = draft.text.slice(passage.start, passage.end);
      const use = uses.get(text) ?? 0;
      uses.set(text, use + 1);
      const sentences = writeSpans(passage.sentences);
      const part = { ...sectionRow(passage), report_id: id, text, sentences };
      const row = { ...part, id: passageId(id, text, use) };
      add.run({ ...row, ordinal, digest: passageDigest(row) });
    }
  }

  #insertTables(id: string, tables: readonly Table[]): void {
    const add = this.#database.prepare<TableRow & { readonly digest: string }>(
      `INSERT INTO report_tables VALUES ($report_id, $ordinal, $start, $end, $shape, $cells, $digest)`,
    );
    for (const [ordinal, table] of tables.entries()) {
      const row = tableRow(id, ordinal, table);
      add.run({ ...row, digest: tableDigest(row) });
    }
  }

  #insertFigures(id: string, { version, rows }: ReadFigures): void {
    const add = this.#database.prepare<StoredFigure>(insertFigure);
    for (const [ordinal, figure] of rows.entries()) add.run(storedFigure(id, ordinal, figure));
    this.#database.prepare('UPDATE reports SET figures_version = ? WHERE id = ?').run(version, id);
  }
}

const columns = [
  ...['id', 'version', 'kind', 'title', 'region', 'region_path', 'region_code', 'level'],
  ...['meeting', 'date', 'speaker', 'review_year', 'plan_year', 'covers_five_years'],
  ...['characters', 'text', 'source_runs', 'glossary', 'cuts', 'facts_digest', 'body_digest'],
  ...['pages', 'origin', 'scanned', 'collection'],
];

// A report that is replaced keeps its row, so that its files and earlier versions stay with it.
const putReport = `INSERT INTO reports (${columns.join(', ')})
  VALUES (${columns.map((column) => `$${column}`).join(', ')})
  ON CONFLICT (id) DO UPDATE SET figures_version = 0,
  ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`;
