import { join } from 'node:path';
import { publicCollection } from './collections.ts';
import { corrected, correctionOf, type Correction } from './corrections.ts';
import { FactSetter } from './fact-setter.ts';
import type { ReadFigures } from './figures/figure-rows.ts';
import { keepIds } from './keep-ids.ts';
import { LibraryReader } from './library-reader.ts';
import type { SourceFile } from './source-files.ts';
import { openDatabase, rewriteDatabase, type SqliteDatabase } from './open-database.ts';
import { idInCollection, isNameOf, reportId } from './report-ids.ts';
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
  readonly #facts: FactSetter;

  private constructor(database: SqliteDatabase, path: string) {
    super(database, path);
    this.#database = database;
    this.#writer = new ReportWriter(database);
    this.#versions = new VersionStore(database, this.#writer);
    this.#facts = new FactSetter(database);
  }

  /** Opens `library.sqlite` in the data folder, creating both when absent. */
  static open(dataDir: string): Library {
    const path = join(dataDir, 'library.sqlite');
    return new Library(openDatabase(path, schemaSteps), path);
  }

  /**
   * Puts in what one file holds, in one transaction. What the same file held before is replaced;
   * a document that another file holds too gets one more source, or one more version where its
   * words are others (docs/adr/0020), as long as both are in one collection. Where none is named, it
   * stays in the one it is in, and what is new is public. Returns the ids, in the order of the drafts.
   */
  saveFile(
    source: SourceFile,
    drafts: readonly ReportDraft[],
    collection?: string,
  ): readonly string[] {
    const save = this.#database.transaction(() => {
      const before = this.#release(source.path);
      if (collection !== undefined) this.#moveUnheld(before, collection);
      const known = collection ?? this.#facts.keptCollection(before);
      const kept = keepIds(drafts, before);
      const ids: string[] = [];
      for (const [index, draft] of drafts.entries()) {
        const shelf = known ?? this.#correctedCollection(draft) ?? publicCollection;
        const id = this.#idFor(draft, { kept: kept[index], taken: ids, collection: shelf });
        const right = corrected(draft, correctionOf(this.#database, id));
        this.#versions.add(id, right, source, shelf);
        ids.push(id);
      }
      for (const id of new Set([...before, ...ids])) this.#versions.settle(id);
      this.logIngest(source.path, 'saved', ids.join(' '));
      return ids;
    });
    return save.immediate();
  }

  /** What no other file holds goes where its file is put now. */
  #moveUnheld(ids: readonly string[], collection: string): void {
    for (const id of ids) if (!this.#isHeld(id)) this.#facts.move(id, collection);
  }

  /** Where a person put a report that was taken out and comes in again. */
  #correctedCollection(draft: ReportDraft): string | undefined {
    return correctionOf(this.#database, reportId(draft))?.collection;
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
      this.#facts.correct(id, correction);
      this.logIngest('', 'corrected', `${id} ${JSON.stringify(correction)}`);
      return true;
    });
    return correct.immediate();
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

  /** The report that a draft is of. */
  #idFor(draft: ReportDraft, { kept, taken, collection }: Shelving): string {
    const same = this.#holderOf(draft.text, collection);
    if (same !== undefined) return same;
    const own =
      kept !== undefined && this.#facts.collectionOf(kept) === collection ? kept : undefined;
    // What a person corrected keeps the id under which it was corrected.
    if (own !== undefined && correctionOf(this.#database, own)) return own;
    return (
      this.#sameReport(draft, { taken, collection }) ??
      (own !== undefined && !this.#isHeld(own)
        ? own
        : this.#freeId(idInCollection(draft, collection)))
    );
  }

  /** The report that some file holds with these very words. */
  #holderOf(text: string, collection: string): string | undefined {
    return this.#database
      .prepare<[number, string, string], string>(
        `SELECT id FROM reports WHERE characters = ? AND text = ? AND collection = ?
         AND EXISTS (SELECT 1 FROM sources WHERE report_id = id AND version = reports.version)`,
      )
      .pluck()
      .get(text.length, text, collection);
  }

  /** A report of the same place and year that other files hold, if the draft is a version of it. */
  #sameReport(
    draft: ReportDraft,
    { taken, collection }: Omit<Shelving, 'kept'>,
  ): string | undefined {
    // One that came from another collection has the name that it had there.
    const names = [reportId(draft), idInCollection(draft, collection)];
    const told = { ...draft, isDigest: draft.origin?.kind === 'digest' };
    return names
      .flatMap((name) => this.#idsNamed(name, collection))
      .filter((id) => !taken.includes(id))
      .find((id) => isSameReport(told, this.#versions.held(id).map(textOf)));
  }

  #idsNamed(name: string, collection: string): readonly string[] {
    return this.#database
      .prepare<[string, string, string], string>(
        `SELECT id FROM reports WHERE collection = ? AND (id = ? OR id GLOB ?)
         ORDER BY length(id), id`,
      )
      .pluck()
      .all(collection, name, `${name}-*`)
      .filter((id) => isNameOf(id, name));
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

type Shelving = {
  /** The id that it had when its file came in before. */
  readonly kept: string | undefined;
  /** Those of earlier drafts of the same file. */
  readonly taken: readonly string[];
  readonly collection: string;
};

function textOf({ text, meeting, originKind }: KnownVersion) {
  return { text, meeting, isDigest: originKind === 'digest' };
}
