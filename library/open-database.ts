import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { DataFolderError } from './data-folder-error.ts';

export type SqliteDatabase = Database.Database;

/**
 * Opens (and creates) one SQLite file, brought up to the last of `steps`.
 *
 * WAL with synchronous=FULL: what was acknowledged survives a kill; see docs/adr/0002.
 * @throws DataFolderError when the folder cannot be written or the file is of a newer version.
 */
export function openDatabase(path: string, steps: readonly string[]): SqliteDatabase {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const database = new Database(path);
    // First of all, so that a second program waits instead of failing.
    database.pragma('busy_timeout = 5000');
    useWal(database);
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    migrate(database, steps, path);
    return database;
  } catch (cause) {
    if (cause instanceof DataFolderError) throw cause;
    throw new DataFolderError(
      `Cannot open ${path}: ${cause instanceof Error ? cause.message : String(cause)}. ` +
        'Check that the folder exists and can be written, or choose another with DATA_DIR or --data.',
      { cause },
    );
  }
}

/** Takes the missing steps in one transaction; a second program waits and then finds none left. */
function migrate(database: SqliteDatabase, steps: readonly string[], path: string): void {
  if (stepsDone(database) === steps.length) return;
  const takeMissing = database.transaction(() => {
    const done = stepsDone(database);
    if (done > steps.length) {
      throw new DataFolderError(
        `${path} has version ${done}; this program knows ${steps.length}. Use the newer program.`,
      );
    }
    for (const step of steps.slice(done)) database.exec(step);
    database.pragma(`user_version = ${steps.length}`);
  });
  takeMissing.immediate();
}

function stepsDone(database: SqliteDatabase): number {
  return Number(database.pragma('user_version', { simple: true }));
}

const mostTries = 50;

/** SQLite does not wait for another program here, as it does elsewhere, so we do. */
function useWal(database: SqliteDatabase): void {
  for (let attempt = 1; ; attempt++) {
    try {
      database.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      const isBusy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
      if (!isBusy || attempt === mostTries) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
    }
  }
}

const pauseMilliseconds = 20;
