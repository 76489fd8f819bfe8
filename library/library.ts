import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DataFolderError } from './data-folder-error.ts';
import { keepIds } from './keep-ids.ts';
import { isDamage, openDatabase, type SqliteDatabase } from './open-database.ts';
import { PassageCache } from './passage-cache.ts';
import { passageId, reportId } from './report-ids.ts';
import { readPages } from './report-pages.ts';
import {
  bodyDigest,
  factsDigest,
  passageDigest,
  passageFromRow,
  readCuts,
  readGlossary,
  reportParameters,
  sectionFromRow,
  sectionRow,
  sectionRows,
  summaryFromRow,
  writeSpans,
  type Digested,
  type PassageRow,
  type ReportBodyRow,
  type SectionRow,
  type SummaryRow,
} from './report-rows.ts';
import type { Cut, GlossaryEntry, Passage, Report, ReportDraft, ReportSummary } from './report.ts';
import { schemaSteps } from './schema.ts';

/** A file as it stood when it was read. */
export type SourceFile = {
  /** Absolute path: tells whether two readings are of the same file. Never shown. */
  readonly path: string;
  /** Name shown to people. */
  readonly file: string;
  readonly sha256: string;
};

/** A document with every file that holds it. */
export type ListedReport = ReportSummary & {
  readonly sources: readonly SourceFile[];
  readonly passages: number;
};

/**
 * The truth: reports with their outline and passages, in SQLite. One writer at a time.
 *
 * Each row carries a digest of what it says, which is compared whenever it is read: a damaged row
 * is never served (DataFolderError, with what to do).
 */
export class Library {
  readonly #database: SqliteDatabase;
  readonly #path: string;
  readonly #passages = new PassageCache();
  #listed: { readonly version: string; readonly reports: readonly ReportSummary[] } | undefined;

  private constructor(database: SqliteDatabase, path: string) {
    this.#database = database;
    this.#path = path;
  }

  /** Opens `library.sqlite` in the data folder, creating both when absent. */
  static open(dataDir: string): Library {
    const path = join(dataDir, 'library.sqlite');
    return new Library(openDatabase(path, schemaSteps), path);
  }

  close(): void {
    this.#database.close();
  }

  /**
   * Reads the whole file and compares every index with its table: what reading single rows cannot
   * tell is a row that is missing. Some seconds for a thousand reports.
   * @throws DataFolderError when anything is wrong.
   */
  check(): void {
    const found = this.#reading(() =>
      this.#database.pragma('integrity_check(1)', { simple: true }),
    );
    if (found !== 'ok') throw this.#damaged(String(found));
    this.reports();
  }

  /** All documents, in the order of place, then year. Cheap: read anew only after a change. */
  reports(): readonly ReportSummary[] {
    return this.#reading(() => {
      const version = this.#version();
      if (this.#listed?.version !== version) this.#listed = { version, reports: this.#list() };
      return this.#listed.reports;
    });
  }

  #list(): readonly ReportSummary[] {
    return this.#database
      .prepare<[], SummaryRow>(
        `${selectReports(summaryColumns)} ORDER BY region_code, plan_year, id`,
      )
      .all()
      .map((row) => summaryFromRow(this.#whole(row, row.facts_digest, () => factsDigest(row))));
  }

  /** Changes with every change of the library, by this program or another. */
  #version(): string {
    const byOthers = String(this.#database.pragma('data_version', { simple: true }));
    const byUs = this.#database.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0;
    return `${byOthers}.${byUs}`;
  }

  /** All documents with their files, in the order of `reports()`. */
  listed(): readonly ListedReport[] {
    const sources = this.#database.prepare<[string], SourceFile>(
      'SELECT path, file, sha256 FROM sources WHERE report_id = ? ORDER BY path',
    );
    const count = this.#database
      .prepare<[string], number>('SELECT COUNT(*) FROM passages WHERE report_id = ?')
      .pluck();
    return this.#reading(() =>
      this.reports().map((report) => ({
        ...report,
        sources: sources.all(report.id),
        passages: count.get(report.id) ?? 0,
      })),
    );
  }

  report(id: string): Report | undefined {
    return this.#reading(() => {
      const row = this.#database
        .prepare<[string], SummaryRow & ReportBodyRow>(
          `${selectReports(`${summaryColumns}, text, body_digest, pages, glossary`)} WHERE id = ?`,
        )
        .get(id);
      if (!row) return undefined;
      const sections = this.#database
        .prepare<[string], SectionRow>(
          'SELECT * FROM sections WHERE report_id = ? ORDER BY ordinal',
        )
        .all(id);
      this.#whole(row, row.facts_digest, () => factsDigest(row));
      this.#whole(row, row.body_digest, () => bodyDigest(row, sections));
      return {
        ...summaryFromRow(row),
        text: row.text,
        sections: sections.map(sectionFromRow),
        glossary: readGlossary(row.glossary),
        ...(row.pages !== null && { pages: readPages(row.pages) }),
      };
    });
  }

  /** The terms that a report's own notes explain, in their order; none of an unknown report. */
  glossaryOf(id: string): readonly GlossaryEntry[] {
    const json = this.#jsonOf('glossary', id);
    return json === undefined ? [] : readGlossary(json);
  }

  /** What was cut from the source of a report, and why; none of an unknown report. */
  cutsOf(id: string): readonly Cut[] {
    const json = this.#jsonOf('cuts', id);
    return json === undefined ? [] : readCuts(json);
  }

  #jsonOf(column: 'glossary' | 'cuts', id: string): string | undefined {
    return this.#reading(() =>
      this.#database
        .prepare<[string], string>(`SELECT ${column} FROM reports WHERE id = ?`)
        .pluck()
        .get(id),
    );
  }

  /** Every passage, report by report, in an order that does not change between calls. */
  passages(): readonly Passage[] {
    return [...this.eachPassage()];
  }

  /** The same one by one; nothing else can be asked of this library until the last is taken. */
  *eachPassage(): Generator<Passage> {
    const rows = this.#database
      .prepare<[], PassageRow & Digested>('SELECT * FROM passages ORDER BY report_id, ordinal')
      .iterate();
    try {
      for (const row of rows) yield this.#passage(row);
    } catch (error) {
      throw isDamage(error) ? this.#damaged(String(error)) : error;
    }
  }

  /** How many passages each report has, in the order of `passages()`. */
  passageCounts(): readonly { readonly reportId: string; readonly passages: number }[] {
    return this.#reading(() =>
      this.#database
        .prepare<[], { reportId: string; passages: number }>(
          'SELECT report_id AS reportId, COUNT(*) AS passages FROM passages GROUP BY report_id ORDER BY report_id',
        )
        .all(),
    );
  }

  /**
   * Changes whenever a passage comes, goes or changes (its words are part of its id), stands under
   * another heading, or its report says something else of itself: all that is indexed.
   */
  passagesDigest(): string {
    const hash = createHash('sha256');
    const take = (sql: string) => {
      const rows = this.#database.prepare<[], string>(sql).pluck().iterate();
      for (const row of rows) hash.update(row).update('\n');
    };
    this.#reading(() => {
      take(`SELECT id || heading_path FROM passages ORDER BY report_id, ordinal`);
      take(`SELECT id || ifnull(facts_digest, title) FROM reports
            ORDER BY id`);
    });
    return hash.digest('hex');
  }

  /** The passages asked for, in the order asked; unknown ids are left out. */
  passagesById(ids: readonly string[]): readonly Passage[] {
    return this.#reading(() =>
      this.#passages.take(ids, this.#version(), (missing) => this.#readPassages(missing)),
    );
  }

  /** In no order. One statement for all: a sixth of the time that one for each takes. */
  #readPassages(ids: readonly string[]): readonly Passage[] {
    return this.#database
      .prepare<[string], PassageRow & Digested>(
        'SELECT * FROM passages WHERE id IN (SELECT value FROM json_each(?))',
      )
      .all(JSON.stringify(ids))
      .map((row) => this.#passage(row));
  }

  /** The passage of a report in which the character at `offset` stands. */
  passageAt(reportId: string, offset: number): Passage | undefined {
    const find = this.#database.prepare<[string, number, number], PassageRow & Digested>(
      'SELECT * FROM passages WHERE report_id = ? AND start <= ? AND "end" > ?',
    );
    return this.#reading(() =>
      find.all(reportId, offset, offset).map((row) => this.#passage(row)),
    )[0];
  }

  #passage(row: PassageRow & Digested): Passage {
    return passageFromRow(this.#whole(row, row.digest, () => passageDigest(row)));
  }

  /** The row itself, if it says what was written. Rows of earlier versions have no digest. */
  #whole<Row extends { readonly id: string }>(
    row: Row,
    written: string | null,
    found: () => string,
  ): Row {
    if (written !== null && written !== found()) throw this.#damaged(`row ${row.id}`);
    return row;
  }

  #reading<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw isDamage(error) ? this.#damaged(String(error)) : error;
    }
  }

  #damaged(where: string): DataFolderError {
    return new DataFolderError(
      `${this.#path} is damaged (${where}). Restore it from a backup, or move it away and run ` +
        '"npm run ingest" over the report files again.',
    );
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
      const before = this.reportsOf(source.path);
      this.#forgetFile(source.path);
      const kept = keepIds(drafts, before);
      const ids = drafts.map((draft, index) => this.#saveDraft(source, draft, kept[index]));
      this.logIngest(source.path, 'saved', ids.join(' '));
      return ids;
    });
    return save.immediate();
  }

  /** Ids of the reports that a file held when it was last put in. */
  reportsOf(path: string): readonly string[] {
    return this.#database
      .prepare<[string], string>('SELECT report_id FROM sources WHERE path = ? ORDER BY rowid')
      .pluck()
      .all(path);
  }

  /** Paths of all files whose reports are here. */
  sourcePaths(): readonly string[] {
    return this.#database
      .prepare<[], string>('SELECT DISTINCT path FROM sources ORDER BY path')
      .pluck()
      .all();
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

  /** Writes down what became of a file. */
  logIngest(path: string, outcome: 'saved' | 'refused' | 'removed', detail: string): void {
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
}

// Columns by name: with the texts, reading the list would take a hundred times as long.
const summaryColumns = `id, kind, title, region, region_path, region_code, level, meeting, date,
  speaker, review_year, plan_year, covers_five_years, characters, facts_digest`;

const selectReports = (columns: string) => `SELECT ${columns},
  (SELECT file FROM sources WHERE report_id = reports.id ORDER BY path LIMIT 1) AS file
  FROM reports`;

const insertReport = `INSERT INTO reports (
  id, kind, title, region, region_path, region_code, level, meeting, date, speaker,
  review_year, plan_year, covers_five_years, characters, text, source_runs, glossary, cuts,
  facts_digest, body_digest, pages) VALUES (
  $id, $kind, $title, $region, $region_path, $region_code, $level, $meeting, $date, $speaker,
  $review_year, $plan_year, $covers_five_years, $characters, $text, $source_runs, $glossary, $cuts,
  $facts_digest, $body_digest, $pages)`;
