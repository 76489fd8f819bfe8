import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { DataFolderError } from './folder/data-folder-error.ts';
import { makeFolder } from './folder/make-folder.ts';

export type SqliteDatabase = Database.Database;

export type Durability = {
  /**
   * When what is written is forced to the disk. `commits`: what was acknowledged survives a power
   * cut; see docs/adr/0002. `checkpoints`: it survives a kill of the program, and a power cut may
   * take the last of it; a commit costs no wait for the disk.
   */
  readonly flushes: 'commits' | 'checkpoints';
};

/**
 * Opens (and creates) one SQLite file, brought up to the last of `steps`, with a write-ahead log.
 * @throws DataFolderError when the folder cannot be written or the file is of a newer version.
 */
export function openDatabase(
  path: string,
  steps: readonly string[],
  { flushes }: Durability = { flushes: 'commits' },
): SqliteDatabase {
  let database: SqliteDatabase | undefined;
  try {
    makeFolder(dirname(path));
    database = new Database(path);
    // First of all, so that a second program waits instead of failing.
    database.pragma('busy_timeout = 5000');
    useWal(database);
    database.pragma(`synchronous = ${flushes === 'commits' ? 'FULL' : 'NORMAL'}`);
    database.pragma('foreign_keys = ON');
    migrate(database, steps, path);
    return database;
  } catch (cause) {
    database?.close();
    throw cause instanceof DataFolderError ? cause : cannotOpen(path, cause);
  }
}

/** Opens an SQLite file of any version without bringing it up to this one, for as long as `work` takes. */
export function whileOpenAsItIs<Result>(
  path: string,
  work: (database: SqliteDatabase) => Result,
): Result {
  const database = new Database(path, { fileMustExist: true, timeout: 5000 });
  try {
    database.pragma('foreign_keys = ON');
    return work(database);
  } finally {
    database.close();
  }
}

function cannotOpen(path: string, cause: unknown): DataFolderError {
  return new DataFolderError(
    `Cannot open ${path}: ${cause instanceof Error ? cause.message : String(cause)}. ` +
      'Check that the folder exists and can be written, or choose another with DATA_DIR or --data.',
    { cause },
  );
}

/**
 * Takes a file for this program alone, until `release` is called or the program ends in any way:
 * the operating system keeps the lock, so a killed holder leaves none. Undefined when another has
 * it.
 */
export function tryHold(path: string): { readonly release: () => void } | undefined {
  let database: SqliteDatabase | undefined;
  try {
    makeFolder(dirname(path));
    const opened = (database = new Database(path, { timeout: 0 }));
    opened.exec('BEGIN EXCLUSIVE');
    return { release: () => opened.close() };
  } catch (error) {
    database?.close();
    if (isBusy(error)) return undefined;
    throw cannotOpen(path, error);
  }
}

/**
 * Writes a database anew, so that nothing which was deleted stands in its file or its log any more.
 * Other programs may have it open; they see the same rows as before.
 * @throws DataFolderError when one of them reads for so long that the log cannot be emptied.
 */
export function rewriteDatabase(database: SqliteDatabase, path: string): void {
  database.exec('VACUUM');
  for (let attempt = 1; attempt <= mostEmptyings; attempt++) {
    const [done] = database.pragma('wal_checkpoint(TRUNCATE)') as readonly { busy: number }[];
    if (done?.busy === 0) return;
  }
  throw new DataFolderError(
    `${path}-wal is still being read by another program, so what was removed stands in it yet. ` +
      'Run the same command again when it has ended.',
  );
}

// Each waits for readers as long as busy_timeout says.
const mostEmptyings = 6;

/** Whether SQLite found its own file damaged. */
export function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB)/u.test(error.code);
}

/** Whether SQLite found no room to write. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code === 'SQLITE_FULL';
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
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
      if (!isBusy(error) || attempt === mostTries) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
    }
  }
}

const pauseMilliseconds = 20;
