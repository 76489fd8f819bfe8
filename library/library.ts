import { join } from 'node:path';
import { corrected, correctionOf, keepCorrection, type Correction } from './corrections.ts';
import type { ReadFigures } from './figures/figure-rows.ts';
import { keepIds } from './keep-ids.ts';
import { LibraryReader } from './library-reader.ts';
import type { SourceFile } from './source-files.ts';
import { openDatabase, rewriteDatabase, type SqliteDatabase } from './open-database.ts';
import { isNameOf, reportId } from './report-ids.ts';
import { factsDigest, type SummaryRow } from './report-rows.ts';
import { ReportWriter } from './report-writer.ts';
import type { ReportDraft } from './report.ts';
import { schemaSteps } from './schema.ts';
import { isSameReport } from './versions/same-report.ts';
import { VersionStore, type KnownVersion } from './versions/version-store.ts';

export type { ListedReport } from './library-reader.ts';
export type { SourceFile } from './source-files.ts';

/**
 * The truth: reports with their outline, passages and figures, in SQLite. One writer at a time;
 * what can be read stands in LibraryReader.
 */
export class Library extends LibraryReader {
  readonly #database: SqliteDatabase;
  readonly #writer: ReportWriter;
  readonly #versions: VersionStore;

  private constructor(database: SqliteDatabase, path: string) {
    super(database, path);
    this.#database = database;
    this.#writer = new ReportWriter(database);
    this.#versions = new VersionStore(database, this.#writer);
  }

  /** Opens `library.sqlite` in the data folder, creating both when absent. */
  static open(dataDir: string): Library {
    const path = join(dataDir, 'library.sqlite');
    return new Library(openDatabase(path, schemaSteps), path);
  }

  /**
   * Puts in what one file holds, in one transaction. What the same file held before is replaced;
   * a document that another file holds too gets one more source, or one more version where its
   * words are others (docs/adr/0020). Returns the ids, in the order of the drafts.
   */
  saveFile(source: SourceFile, drafts: readonly ReportDraft[]): readonly string[] {
    const save = this.#database.transaction(() => {
      const before = this.#release(source.path);
      const kept = keepIds(drafts, before);
      const ids: string[] = [];
      for (const [index, draft] of drafts.entries()) {
        const id = this.#idFor(draft, kept[index], ids);
        this.#versions.add(id, corrected(draft, correctionOf(this.#database, id)), source);
        ids.push(id);
      }
      for (const id of new Set([...before, ...ids])) this.#versions.settle(id);
      this.logIngest(source.path, 'saved', ids.join(' '));
      return ids;
    });
    return save.immediate();
  }

  /** Lets files stay that the program put in by itself: somebody wants them. */
  keepExamples(paths: readonly string[]): void {
    const keep = this.#database.prepare('UPDATE sources SET example = 0 WHERE path = ?');
    for (const path of paths) keep.run(path);
  }

  /** Takes a file away, and the reports that no other file holds. Returns the ids of these. */
  removeFile(path: string): readonly string[] {
    const remove = this.#database.transaction(() => {
      const held = this.#release(path);
      for (const id of held) this.#versions.settle(id);
      const gone = held.filter((id) => !this.#isHere(id));
      this.logIngest(path, 'removed', gone.join(' '));
      return gone;
    });
    return remove.immediate();
  }

  /**
   * Takes reports away with all their versions, whatever files hold them, and what the log says of
   * them. Their words are gone from the file itself once it was rewritten: see `rewriteFile`.
   */
  removeReports(ids: readonly string[]): void {
    const remove = this.#database.transaction(() => {
      for (const id of ids) this.#removeReport(id);
    });
    remove.immediate();
  }

  #removeReport(id: string): void {
    const run = (sql: string) => this.#database.prepare(sql).run({ id });
    run(`DELETE FROM ingest_log WHERE (' ' || detail || ' ') LIKE '% ' || $id || ' %'
         OR path IN (SELECT path FROM sources WHERE report_id = $id)`);
    run('DELETE FROM corrections WHERE report_id = $id');
    run('DELETE FROM reports WHERE id = $id');
    run('UPDATE removed_reports SET erased = 0 WHERE report_id = $id');
    this.logIngest('', 'removed', id);
  }

  /**
   * Writes the whole file anew without what was deleted from it, its log too.
   * @throws DataFolderError when another program reads it for too long.
   */
  rewriteFile(): void {
    rewriteDatabase(this.#database, this.path);
    this.#database.exec('UPDATE removed_reports SET erased = 1 WHERE erased = 0');
  }

  /**
   * Puts right what a report is of, now and whenever its file comes in again. Its figures are read
   * anew by whoever reads those that are missing. Whether there is such a report.
   */
  correct(id: string, correction: Correction): boolean {
    const correct = this.#database.transaction(() => {
      if (!this.#isHere(id)) return false;
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

  #setFacts(id: string, values: Readonly<Record<string, string | number | null>>): void {
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
      if (this.#isHere(id)) this.#writer.writeFigures(id, figures);
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

  /** Lets go of what a file held: until it is settled, nobody may hold it. Returns the ids. */
  #release(path: string): readonly string[] {
    const held = this.files.reportsOf(path);
    this.#database.prepare('DELETE FROM sources WHERE path = ?').run(path);
    return held;
  }

  /** The report that a draft is of. `taken` are those of earlier drafts of the same file. */
  #idFor(draft: ReportDraft, kept: string | undefined, taken: readonly string[]): string {
    const same = this.#holderOf(draft.text);
    if (same !== undefined) return same;
    // What a person corrected keeps the id under which it was corrected.
    if (kept !== undefined && correctionOf(this.#database, kept)) return kept;
    return (
      this.#sameReport(draft, taken) ??
      (kept !== undefined && !this.#isHeld(kept) ? kept : this.#freeId(reportId(draft)))
    );
  }

  /** The report that some file holds with these very words. */
  #holderOf(text: string): string | undefined {
    return this.#database
      .prepare<[number, string], string>(
        `SELECT id FROM reports WHERE characters = ? AND text = ?
         AND EXISTS (SELECT 1 FROM sources WHERE report_id = id AND version = reports.version)`,
      )
      .pluck()
      .get(text.length, text);
  }

  /** A report of the same place and year that other files hold, if the draft is a version of it. */
  #sameReport(draft: ReportDraft, taken: readonly string[]): string | undefined {
    const name = reportId(draft);
    const ids = this.#database
      .prepare<[string, string], string>(
        'SELECT id FROM reports WHERE (id = ? OR id GLOB ?) ORDER BY length(id), id',
      )
      .pluck()
      .all(name, `${name}-*`);
    const told = { ...draft, isDigest: draft.origin?.kind === 'digest' };
    return ids
      .filter((id) => isNameOf(id, name) && !taken.includes(id))
      .find((id) => isSameReport(told, this.#versions.held(id).map(textOf)));
  }

  #isHere(id: string): boolean {
    return this.#database.prepare('SELECT 1 FROM reports WHERE id = ?').get(id) !== undefined;
  }

  #isHeld(id: string): boolean {
    const find = 'SELECT 1 FROM sources WHERE report_id = ?';
    return this.#database.prepare(find).get(id) !== undefined;
  }

  #freeId(wanted: string): string {
    let id = wanted;
    for (let copy = 2; this.#isHere(id); copy++) id = `${wanted}-${copy}`;
    return id;
  }
}

function textOf({ text, meeting, originKind }: KnownVersion) {
  return { text, meeting, isDigest: originKind === 'digest' };
}
