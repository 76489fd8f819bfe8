import { DataFolderError } from './folder/data-folder-error.ts';
import { isDamage } from './open-database.ts';

/** Sees to it that nothing damaged is read from a library: each row says what was written, or nothing. */
export class SoundRows {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** The row itself, if it says what was written. Rows of earlier versions have no digest. */
  whole<Row extends { readonly id: string }>(
    row: Row,
    written: string | null,
    found: () => string,
  ): Row {
    if (written !== null && written !== found()) throw this.damaged(`row ${row.id}`);
    return row;
  }

  /** Does what reads the library; a file that cannot be read is told to be damaged. */
  reading<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw isDamage(error) ? this.damaged(String(error)) : error;
    }
  }

  /** The error that tells of the damage and what to do. */
  damaged(where: string): DataFolderError {
    return new DataFolderError(
      `${this.#path} is damaged (${where}). Restore it from a backup, or move it away and run ` +
        '"npm run ingest" over the report files again.',
    );
  }
}
