import type { SqliteDatabase } from './open-database.ts';
import type { ReportOrigin } from './report-origin.ts';

/** A file as it stood when it was read. */
export type SourceFile = {
  /** Absolute path: tells whether two readings are of the same file. Never shown. */
  readonly path: string;
  /** Name shown to people. */
  readonly file: string;
  readonly sha256: string;
  /** Whether the program put it in by itself, so that there is something to ask: it goes by itself. */
  readonly example?: boolean;
};

/** A version of a report that a file holds, beside the one that is in use. */
export type VersionInFile = {
  readonly reportId: string;
  readonly version: number;
  readonly inUse: number;
  /** How many versions files hold. */
  readonly held: number;
};

/** Where a text in a file is from, as it is kept. */
export type KeptOrigin = {
  readonly origin?: ReportOrigin;
  /** Whether another file has the same words, and may have said it. */
  readonly isShared: boolean;
};

type OriginRow = { readonly origin: string | null; readonly holders: number };

/** The files that reports came from, as they stood when they were put in. */
export class SourceFiles {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** The digest of a file when it was last put in, if it was. */
  digestOf(path: string): string | undefined {
    return this.#database
      .prepare<[string], { sha256: string }>('SELECT sha256 FROM sources WHERE path = ? LIMIT 1')
      .get(path)?.sha256;
  }

  /** Where the reports of a file are said to be from. */
  originsOf(path: string): readonly KeptOrigin[] {
    const rows = this.#database.prepare<[string], OriginRow>(
      `SELECT CASE WHEN own.version = reports.version THEN origin
       ELSE json_extract(draft, '$.origin') END AS origin,
       (SELECT COUNT(*) FROM sources AS other
        WHERE other.report_id = own.report_id AND other.version = own.version) AS holders
       FROM sources AS own JOIN reports ON reports.id = own.report_id
       LEFT JOIN report_versions AS beside
       ON beside.report_id = own.report_id AND beside.version = own.version WHERE path = ?`,
    );
    return rows.all(path).map(({ origin, holders }) => ({
      ...(origin !== null && { origin: JSON.parse(origin) as ReportOrigin }),
      isShared: holders > 1,
    }));
  }

  /** Paths of the files that the program put in by itself. */
  examplePaths(): readonly string[] {
    return this.#database
      .prepare<[], string>('SELECT DISTINCT path FROM sources WHERE example = 1 ORDER BY path')
      .pluck()
      .all();
  }

  /** Ids of the reports that a file held when it was last put in. */
  reportsOf(path: string): readonly string[] {
    return this.#database
      .prepare<[string], string>('SELECT report_id FROM sources WHERE path = ? ORDER BY rowid')
      .pluck()
      .all(path);
  }

  /** Whether all that a file held is in one collection; always where none is named. */
  isIn(path: string, collection: string | undefined): boolean {
    if (collection === undefined) return true;
    const elsewhere = this.#database
      .prepare(
        `SELECT 1 FROM sources JOIN reports ON reports.id = report_id
         WHERE path = ? AND collection <> ? LIMIT 1`,
      )
      .get(path, collection);
    return elsewhere === undefined;
  }

  /** Paths of all files whose reports are here. */
  paths(): readonly string[] {
    return this.#database
      .prepare<[], string>('SELECT DISTINCT path FROM sources ORDER BY path')
      .pluck()
      .all();
  }

  /** The versions that a file holds, and whether they are the ones in use. */
  versionsIn(path: string): readonly VersionInFile[] {
    return this.#database
      .prepare<[string], VersionInFile>(
        `SELECT report_id AS reportId, sources.version, reports.version AS inUse,
         (SELECT COUNT(DISTINCT version) FROM sources WHERE report_id = reports.id) AS held FROM sources
         JOIN reports ON reports.id = report_id WHERE path = ? ORDER BY sources.rowid`,
      )
      .all(path);
  }
}
