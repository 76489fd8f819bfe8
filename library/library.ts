import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openDatabase, type SqliteDatabase } from './open-database.ts';
import { passageId, reportId } from './report-ids.ts';
import {
  passageFromRow,
  reportParameters,
  sectionFromRow,
  summaryFromRow,
  writeSpans,
  type PassageRow,
  type SectionRow,
  type SummaryRow,
} from './report-rows.ts';
import type { Passage, Report, ReportDraft, ReportSummary } from './report.ts';
import { schemaSteps } from './schema.ts';

/** A file as it stood when it was read. */
export type SourceFile = {
  /** Absolute path: tells whether two readings are of the same file. Never shown. */
  readonly path: string;
  /** Name shown to people. */
  readonly file: string;
  readonly sha256: string;
};

/** The truth: reports with their outline and passages, in SQLite. One writer at a time. */
export class Library {
  readonly #database: SqliteDatabase;

  private constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** Opens `library.sqlite` in the data folder, creating both when absent. */
  static open(dataDir: string): Library {
    return new Library(openDatabase(join(dataDir, 'library.sqlite'), schemaSteps));
  }

  close(): void {
    this.#database.close();
  }

  /** All documents, in the order of place, then year. */
  reports(): readonly ReportSummary[] {
    return this.#database
      .prepare<[], SummaryRow>(
        `${selectReports(summaryColumns)} ORDER BY region_code, plan_year, id`,
      )
      .all()
      .map(summaryFromRow);
  }

  report(id: string): Report | undefined {
    const row = this.#database
      .prepare<[string], SummaryRow & { text: string }>(
        `${selectReports(`${summaryColumns}, text`)} WHERE id = ?`,
      )
      .get(id);
    if (!row) return undefined;
    const sections = this.#database
      .prepare<[string], SectionRow>('SELECT * FROM sections WHERE report_id = ? ORDER BY ordinal')
      .all(id);
    return { ...summaryFromRow(row), text: row.text, sections: sections.map(sectionFromRow) };
  }

  /** Every passage, report by report, in an order that does not change between calls. */
  passages(): readonly Passage[] {
    return this.#database
      .prepare<[], PassageRow>('SELECT * FROM passages ORDER BY report_id, ordinal')
      .all()
      .map(passageFromRow);
  }

  /** Changes whenever a passage comes, goes or changes: its words are part of its id. */
  passagesDigest(): string {
    const ids = this.#database
      .prepare<[], string>('SELECT id FROM passages ORDER BY report_id, ordinal')
      .pluck()
      .all();
    return createHash('sha256').update(ids.join('\n')).digest('hex');
  }

  /** The passages asked for, in the order asked; unknown ids are left out. */
  passagesById(ids: readonly string[]): readonly Passage[] {
    const find = this.#database.prepare<[string], PassageRow>(
      'SELECT * FROM passages WHERE id = ?',
    );
    return ids.flatMap((id) => find.all(id)).map(passageFromRow);
  }

  /** The digest of a file when it was last put in, if it was. */
  digestOf(path: string): string | undefined {
    return this.#database
      .prepare<[string], { sha256: string }>('SELECT sha256 FROM sources WHERE path = ? LIMIT 1')
      .get(path)?.sha256;
  }

  /**
   * Puts in what one file holds, in one transaction. What the same file held before is replaced;
   * a document that another file holds too, word for word, gets one more source.
   * Returns the ids, in the order of the drafts.
   */
  saveFile(source: SourceFile, drafts: readonly ReportDraft[]): readonly string[] {
    const save = this.#database.transaction(() => {
      this.#forgetFile(source.path);
      const ids = drafts.map((draft) => this.#saveDraft(source, draft));
      this.logIngest(source.path, 'saved', ids.join(' '));
      return ids;
    });
    return save.immediate();
  }

  /** Writes down what became of a file. */
  logIngest(path: string, outcome: 'saved' | 'refused', detail: string): void {
    this.#database
      .prepare('INSERT INTO ingest_log (path, outcome, detail) VALUES (?, ?, ?)')
      .run(path, outcome, detail);
  }

  #forgetFile(path: string): void {
    this.#database.prepare('DELETE FROM sources WHERE path = ?').run(path);
    this.#database
      .prepare('DELETE FROM reports WHERE id NOT IN (SELECT report_id FROM sources)')
      .run();
  }

  #saveDraft(source: SourceFile, draft: ReportDraft): string {
    const same = this.#database
      .prepare<[string], { id: string }>('SELECT id FROM reports WHERE text = ?')
      .get(draft.text);
    const id = same?.id ?? this.#freeId(reportId(draft));
    if (!same) this.#insertDraft(id, draft);
    this.#database
      .prepare('INSERT OR IGNORE INTO sources (report_id, path, file, sha256) VALUES (?, ?, ?, ?)')
      .run(id, source.path, source.file, source.sha256);
    return id;
  }

  #freeId(wanted: string): string {
    const taken = this.#database.prepare('SELECT 1 FROM reports WHERE id = ?');
    let id = wanted;
    for (let copy = 2; taken.get(id); copy++) id = `${wanted}-${copy}`;
    return id;
  }

  #insertDraft(id: string, draft: ReportDraft): void {
    this.#database.prepare(insertReport).run(reportParameters(id, draft));
    const addSection = this.#database.prepare('INSERT INTO sections VALUES (?, ?, ?, ?, ?, ?)');
    for (const [ordinal, section] of draft.sections.entries()) {
      const path = JSON.stringify(section.headingPath);
      addSection.run(id, ordinal, path, section.orientation, section.start, section.end);
    }
    this.#insertPassages(id, draft);
  }

  #insertPassages(id: string, draft: ReportDraft): void {
    const add = this.#database.prepare('INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    const uses = new Map<string, number>();
    for (const [ordinal, passage] of draft.passages.entries()) {
      const { start, end, orientation } = passage;
      const words = draft.text.slice(start, end);
      const use = uses.get(words) ?? 0;
      uses.set(words, use + 1);
      const path = JSON.stringify(passage.headingPath);
      const sentences = writeSpans(passage.sentences);
      const key = passageId(id, words, use);
      add.run(key, id, ordinal, path, orientation, start, end, words, sentences);
    }
  }
}

// Columns by name: with the texts, reading the list would take a hundred times as long.
const summaryColumns = `id, kind, title, region, region_path, region_code, level, meeting, date,
  speaker, review_year, plan_year, characters`;

const selectReports = (columns: string) => `SELECT ${columns},
  (SELECT file FROM sources WHERE report_id = reports.id ORDER BY path LIMIT 1) AS file
  FROM reports`;

const insertReport = `INSERT INTO reports VALUES (
  $id, $kind, $title, $region, $region_path, $region_code, $level, $meeting, $date, $speaker,
  $review_year, $plan_year, $characters, $text, $source_runs)`;
