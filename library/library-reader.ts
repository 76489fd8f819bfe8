import type { FigureRow } from './figures/figure-row.ts';
import type { FigureFilter } from './figures/figure-rows.ts';
import { FigureReader, type FigurePage, type IndicatorCount } from './figures/figure-reader.ts';
import { digestOfReports, indexedReports, type IndexedReport } from './indexed-reports.ts';
import { isDamage, type SqliteDatabase } from './open-database.ts';
import { PassageCache } from './passage-cache.ts';
import { SoundRows } from './sound-rows.ts';
import {
  bodyDigest,
  factsDigest,
  passageDigest,
  passageFromRow,
  readCuts,
  readGlossary,
  sectionFromRow,
  summaryFromRow,
  type Digested,
  type PassageRow,
  type ReportBodyRow,
  type SectionRow,
  type SummaryRow,
} from './report-rows.ts';
import { SourceFiles, type SourceFile } from './source-files.ts';
import { tableDigest, tableFromRow, type Table, type TableRow } from './table.ts';
import { KeptTexts } from './versions/kept-texts.ts';
import type { Cut, GlossaryEntry, Passage, Report, ReportSummary } from './report.ts';

/** A document with every file that holds it. */
export type ListedReport = ReportSummary & {
  readonly sources: readonly SourceFile[];
  readonly passages: number;
};

/**
 * What can be read from the library: reports, their outline, passages and figures.
 *
 * Each row carries a digest of what it says, which is compared whenever it is read: a damaged row
 * is never served (DataFolderError, with what to do).
 */
export class LibraryReader {
  readonly #database: SqliteDatabase;
  readonly #sound: SoundRows;
  readonly #figures: FigureReader;
  readonly #passages = new PassageCache();
  /** The files that reports came from. */
  readonly files: SourceFiles;
  /** Every text that is kept of a report, and what became of those that were taken away. */
  readonly texts: KeptTexts;
  #listed: { readonly version: string; readonly reports: readonly ReportSummary[] } | undefined;

  /** Of the file. */
  protected readonly path: string;

  protected constructor(database: SqliteDatabase, path: string) {
    this.path = path;
    this.#database = database;
    this.#sound = new SoundRows(path);
    this.#figures = new FigureReader(database, this.#sound);
    this.files = new SourceFiles(database);
    this.texts = new KeptTexts(database, this.#sound);
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
    const found = this.#sound.reading(() =>
      this.#database.pragma('integrity_check(1)', { simple: true }),
    );
    if (found !== 'ok') throw this.#sound.damaged(String(found));
    this.reports();
  }

  /** All documents, in the order of place, then year. Cheap: read anew only after a change. */
  reports(): readonly ReportSummary[] {
    return this.#sound.reading(() => {
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
      .map((row) =>
        summaryFromRow(this.#sound.whole(row, row.facts_digest, () => factsDigest(row))),
      );
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
    return this.#sound.reading(() =>
      this.reports().map((report) => ({
        ...report,
        sources: sources.all(report.id),
        passages: count.get(report.id) ?? 0,
      })),
    );
  }

  report(id: string): Report | undefined {
    return this.#sound.reading(() => {
      const row = this.#database
        .prepare<[string], SummaryRow & ReportBodyRow>(
          `${selectReports(`${summaryColumns}, text, body_digest, glossary`)} WHERE id = ?`,
        )
        .get(id);
      if (!row) return undefined;
      const sections = this.#database
        .prepare<[string], SectionRow>(
          'SELECT * FROM sections WHERE report_id = ? ORDER BY ordinal',
        )
        .all(id);
      this.#sound.whole(row, row.facts_digest, () => factsDigest(row));
      this.#sound.whole(row, row.body_digest, () => bodyDigest(row, sections));
      const tables = this.tablesOf(id);
      return {
        ...summaryFromRow(row),
        text: row.text,
        sections: sections.map(sectionFromRow),
        glossary: readGlossary(row.glossary),
        ...(tables.length > 0 && { tables }),
      };
    });
  }

  /** The tables of a report, in order. */
  tablesOf(id: string): readonly Table[] {
    const find = this.#database.prepare<[string], TableRow & { readonly digest: string }>(
      'SELECT * FROM report_tables WHERE report_id = ? ORDER BY ordinal',
    );
    return this.#sound.reading(() =>
      find.all(id).map((row) => {
        const named = { ...row, id: `report_tables ${row.report_id} ${row.ordinal}` };
        return tableFromRow(this.#sound.whole(named, row.digest, () => tableDigest(row)));
      }),
    );
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
    return this.#sound.reading(() =>
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
      throw isDamage(error) ? this.#sound.damaged(String(error)) : error;
    }
  }

  /** The passages of a report, in order; none of an unknown report. */
  passagesOf(id: string): readonly Passage[] {
    const find = this.#database.prepare<[string], PassageRow & Digested>(
      'SELECT * FROM passages WHERE report_id = ? ORDER BY ordinal',
    );
    return this.#sound.reading(() => find.all(id).map((row) => this.#passage(row)));
  }

  /** What there is to be indexed of each report, in the order of `passages()`. */
  indexedReports(): readonly IndexedReport[] {
    return this.#sound.reading(() => indexedReports(this.#database));
  }

  /**
   * Changes whenever a passage comes, goes or changes (its words are part of its id), stands under
   * another heading, or its report says something else of itself: all that is indexed.
   */
  passagesDigest(): string {
    return digestOfReports(this.indexedReports());
  }

  /** The passages asked for, in the order asked; unknown ids are left out. */
  passagesById(ids: readonly string[]): readonly Passage[] {
    return this.#sound.reading(() =>
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
    return this.#sound.reading(() =>
      find.all(reportId, offset, offset).map((row) => this.#passage(row)),
    )[0];
  }

  /** The figures asked for, report by report, in the order of the text. */
  figures(filter?: FigureFilter, page?: FigurePage): readonly FigureRow[] {
    return this.#figures.figures(filter, page);
  }

  /** How many figures are asked for. */
  countFigures(filter?: FigureFilter): number {
    return this.#figures.count(filter);
  }

  /** Whether a table of one of these reports has a figure of a year, however it is written there. */
  tellsInTable(year: number, reportIds: ReadonlySet<string>): boolean {
    return this.#figures.tellsInTable(year, reportIds);
  }

  /** What is asked of each indicator: how often, for which periods, as what. By name. */
  indicators(reportIds?: readonly string[]): readonly IndicatorCount[] {
    return this.#figures.indicators(reportIds);
  }

  /** Ids of the reports whose figures another version of the reader has read, or none. */
  reportsToReadFiguresOf(version: number): readonly string[] {
    return this.#figures.reportsToRead(version);
  }

  #passage(row: PassageRow & Digested): Passage {
    return passageFromRow(this.#sound.whole(row, row.digest, () => passageDigest(row)));
  }
}

// Columns by name: with the texts, reading the list would take a hundred times as long.
const summaryColumns = `id, kind, title, region, region_path, region_code, level, meeting, date,
  speaker, review_year, plan_year, covers_five_years, characters, facts_digest, origin, pages,
  scanned, version, collection`;

// Of the files that hold the version in use, the first by its path.
const ofFirstSource = (column: 'file' | 'sha256') => `(SELECT ${column} FROM sources
  WHERE report_id = reports.id AND version = reports.version ORDER BY path LIMIT 1) AS ${column}`;

const selectReports = (columns: string) =>
  `SELECT ${columns}, ${ofFirstSource('file')}, ${ofFirstSource('sha256')} FROM reports`;
