import { join } from 'node:path';
import { corrected, correctionOf, keepCorrection, type Correction } from './corrections.ts';
import {
  insertFigure,
  storedFigure,
  type ReadFigures,
  type StoredFigure,
} from './figures/figure-rows.ts';
import { keepIds } from './keep-ids.ts';
import { LibraryReader, type SourceFile } from './library-reader.ts';
import { openDatabase, type SqliteDatabase } from './open-database.ts';
import { passageId, reportId } from './report-ids.ts';
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
  type SummaryRow,
} from './report-rows.ts';
import type { ReportDraft } from './report.ts';
import { schemaSteps } from './schema.ts';
import { tableDigest, tableRow, type Table, type TableRow } from './table.ts';

export type { ListedReport, SourceFile } from './library-reader.ts';

/**
 * The truth: reports with their outline, passages and figures, in SQLite. One writer at a time;
 * what can be read stands in LibraryReader.
 */
export class Library extends LibraryReader {
  readonly #database: SqliteDatabase;

  private constructor(database: SqliteDatabase, path: string) {
    super(database, path);
    this.#database = database;
  }

  /** Opens `library.sqlite` in the data folder, creating both when absent. */
  static open(dataDir: string): Library {
    const path = join(dataDir, 'library.sqlite');
    return new Library(openDatabase(path, schemaSteps), path);
  }

  /**
   * Puts in what one file holds, in one transaction. What the same file held before is replaced;
   * a document that another file holds too, word for word, gets one more source.
   * Returns the ids, in the order of the drafts.
   */
  saveFile(source: SourceFile, drafts: readonly ReportDraft[]): readonly string[] {
    const save = this.#database.transaction(() => {
      const before = this.reportsOf(source.path);
      this.#forgetFile(source.path);
      const kept = keepIds(drafts, before);
      const ids = drafts.map((draft, index) => {
        const id = kept[index] ?? reportId(draft);
        const correction = correctionOf(this.#database, id);
        // What a person corrected keeps the id under which it was corrected.
        return this.#saveDraft(source, corrected(draft, correction), correction ? id : kept[index]);
      });
      this.logIngest(source.path, 'saved', ids.join(' '));
      return ids;
    });
    return save.immediate();
  }

  /** Takes a file away, and the reports that no other file holds. Returns the ids of these. */
  removeFile(path: string): readonly string[] {
    const remove = this.#database.transaction(() => {
      const gone = this.#forgetFile(path);
      this.logIngest(path, 'removed', gone.join(' '));
      return gone;
    });
    return remove.immediate();
  }

  /** Takes a report away, whatever files hold it. Whether there was one. */
  removeReport(id: string): boolean {
    const remove = this.#database.transaction(() => {
      const { changes } = this.#database.prepare('DELETE FROM reports WHERE id = ?').run(id);
      if (changes > 0) this.logIngest('', 'removed', id);
      return changes > 0;
    });
    return remove.immediate();
  }

  /**
   * Puts right what a report is of, now and whenever its file comes in again. Its figures are read
   * anew by whoever reads those that are missing. Whether there is such a report.
   */
  correct(id: string, correction: Correction): boolean {
    const correct = this.#database.transaction(() => {
      if (!this.#database.prepare('SELECT 1 FROM reports WHERE id = ?').get(id)) return false;
      keepCorrection(this.#database, id, correction);
      const { place, planYear } = correction;
      if (place) {
        this.#setFacts(id, {
          ...{ region: place.region, region_code: place.regionCode, level: place.level },
          region_path: JSON.stringify(place.regionPath),
        });
      }
      if (planYear !== undefined) {
        this.#setFacts(id, { plan_year: planYear, review_year: planYear - 1 });
      }
      this.#setFacts(id, { kind: 'report', figures_version: 0 });
      this.#sealFacts(id);
      this.logIngest('', 'corrected', `${id} ${JSON.stringify(correction)}`);
      return true;
    });
    return correct.immediate();
  }

  #setFacts(id: string, values: Readonly<Record<string, string | number>>): void {
    const columns = Object.keys(values).map((column) => `${column} = $${column}`);
    this.#database
      .prepare(`UPDATE reports SET ${columns.join(', ')} WHERE id = $id`)
      .run({ ...values, id });
  }

  #sealFacts(id: string): void {
    const row = this.#database
      .prepare<[string], SummaryRow>('SELECT * FROM reports WHERE id = ?')
      .get(id);
    if (row) this.#setFacts(id, { facts_digest: factsDigest(row) });
  }

  /** Puts the figures of a report in the place of those it had. Nothing for an unknown report. */
  saveFigures(id: string, figures: ReadFigures): void {
    const save = this.#database.transaction(() => {
      if (!this.#database.prepare('SELECT 1 FROM reports WHERE id = ?').get(id)) return;
      this.#database.prepare('DELETE FROM figures WHERE report_id = ?').run(id);
      this.#insertFigures(id, figures);
    });
    save.immediate();
  }

  /** Writes down what became of a file. */
  logIngest(
    path: string,
    outcome: 'saved' | 'refused' | 'removed' | 'corrected',
    detail: string,
  ): void {
    this.#database
      .prepare('INSERT INTO ingest_log (path, outcome, detail) VALUES (?, ?, ?)')
      .run(path, outcome, detail);
  }

  #forgetFile(path: string): readonly string[] {
    const held = this.reportsOf(path);
    this.#database.prepare('DELETE FROM sources WHERE path = ?').run(path);
    const removeUnheld = this.#database.prepare<{ readonly id: string }>(
      `DELETE FROM reports WHERE id = $id
       AND NOT EXISTS (SELECT 1 FROM sources WHERE report_id = $id)`,
    );
    return held.filter((id) => removeUnheld.run({ id }).changes > 0);
  }

  #saveDraft(source: SourceFile, draft: ReportDraft, kept: string | undefined): string {
    const same = this.#database
      .prepare<[number, string], { id: string }>(
        'SELECT id FROM reports WHERE characters = ? AND text = ?',
      )
      .get(draft.text.length, draft.text);
    const id = same?.id ?? this.#freeId(kept, reportId(draft));
    if (!same) this.#insertDraft(id, draft);
    this.#database
      .prepare('INSERT OR IGNORE INTO sources (report_id, path, file, sha256) VALUES (?, ?, ?, ?)')
      .run(id, source.path, source.file, source.sha256);
    return id;
  }

  #freeId(kept: string | undefined, wanted: string): string {
    const taken = this.#database.prepare('SELECT 1 FROM reports WHERE id = ?');
    if (kept !== undefined && !taken.get(kept)) return kept;
    let id = wanted;
    for (let copy = 2; taken.get(id); copy++) id = `${wanted}-${copy}`;
    return id;
  }

  #insertDraft(id: string, draft: ReportDraft): void {
    const row = reportParameters(id, draft);
    const sections = sectionRows(draft);
    this.#database.prepare(insertReport).run({
      ...row,
      facts_digest: factsDigest(row),
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

const insertReport = `INSERT INTO reports (
  id, kind, title, region, region_path, region_code, level, meeting, date, speaker,
  review_year, plan_year, covers_five_years, characters, text, source_runs, glossary, cuts,
  facts_digest, body_digest, pages, origin, scanned) VALUES (
  $id, $kind, $title, $region, $region_path, $region_code, $level, $meeting, $date, $speaker,
  $review_year, $plan_year, $covers_five_years, $characters, $text, $source_runs, $glossary, $cuts,
  $facts_digest, $body_digest, $pages, $origin, $scanned)`;
