import type { SqliteDatabase } from './open-database.ts';

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
