import Database from 'better-sqlite3';

// More than any file has: all of it is copied in one step, as it was at one moment.
const everyPage = 2 ** 31 - 1;

/** Copies an SQLite file that others write to, as it was at one moment. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const database = new Database(from, { readonly: true, fileMustExist: true });
  try {
    database.pragma('busy_timeout = 5000');
    await database.backup(to, { progress: () => everyPage });
  } finally {
    database.close();
  }
}

/**
 * How many steps of its schema an SQLite file has taken; it is not changed by being asked. Undefined
 * where it cannot be read: whoever opens it says why.
 */
export function databaseVersion(path: string): number | undefined {
  try {
    const database = new Database(path, { readonly: true, fileMustExist: true });
    try {
      return Number(database.pragma('user_version', { simple: true }));
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

/** Whether another program, or another part of this one, has an SQLite file open. */
export function isOpenElsewhere(path: string): boolean {
  const database = new Database(path, { timeout: 0, fileMustExist: true });
  try {
    // With a write-ahead log everybody who has it open keeps a shared lock on the file itself.
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('BEGIN EXCLUSIVE; ROLLBACK');
    return false;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return true;
    throw error;
  } finally {
    database.close();
  }
}

/** What SQLite finds wrong with a file; undefined where it is sound. */
export function databaseFault(path: string): string | undefined {
  try {
    const database = new Database(path, { readonly: true, fileMustExist: true });
    try {
      const found = database.pragma('integrity_check', { simple: true });
      return found === 'ok' ? undefined : `${path}: ${String(found)}`;
    } finally {
      database.close();
    }
  } catch (error) {
    return `${path}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Whether a copy of a library holds a report; one that cannot be read may. */
export function holdsReport(path: string, id: string): boolean {
  try {
    const database = new Database(path, { readonly: true, fileMustExist: true });
    try {
      return database.prepare('SELECT 1 FROM reports WHERE id = ?').get(id) !== undefined;
    } finally {
      database.close();
    }
  } catch {
    return true;
  }
}
