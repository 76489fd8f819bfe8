import type { SqliteDatabase } from '../open-database.ts';
import type { SoundRows } from '../sound-rows.ts';
import { versionDigest, type VersionRow } from './version-rows.ts';

/** A report that was taken away. */
export type RemovedReport = {
  /** When, as an ISO date and time. */
  readonly at: string;
  /** Whether its words are gone from every file, or a removal was interrupted. */
  readonly isErased: boolean;
  /** In which it was. */
  readonly collection: string;
};

type RemovedRow = { readonly at: string; readonly erased: number; readonly collection: string };

/** Every text that is kept of a report, and what became of those that were taken away. */
export class KeptTexts {
  readonly #database: SqliteDatabase;
  readonly #sound: SoundRows;

  constructor(database: SqliteDatabase, sound: SoundRows) {
    this.#database = database;
    this.#sound = sound;
  }

  /** The text of a version beside the one in use, if it is kept. */
  ofVersion(id: string, version: number): string | undefined {
    return this.#sound.reading(() => {
      const row = this.#database
        .prepare<[string, number], VersionRow & { readonly digest: string }>(
          'SELECT * FROM report_versions WHERE report_id = ? AND version = ?',
        )
        .get(id, version);
      if (!row) return undefined;
      const named = { ...row, id: `report_versions ${id} ${version}` };
      return this.#sound.whole(named, row.digest, () => versionDigest(row)).text;
    });
  }

  /** Every text that is kept of a report, the one in use first. */
  allOf(id: string): readonly string[] {
    return this.#database
      .prepare<[string, string], string>(
        `SELECT text FROM reports WHERE id = ?
         UNION ALL SELECT text FROM report_versions WHERE report_id = ?`,
      )
      .pluck()
      .all(id, id);
  }

  /** Whether these words stand in any text that is kept. Reads all of them. */
  says(words: string): boolean {
    const found = this.#database
      .prepare(
        `SELECT 1 FROM reports WHERE instr(text, $words)
         UNION ALL SELECT 1 FROM report_versions WHERE instr(text, $words) LIMIT 1`,
      )
      .get({ words });
    return found !== undefined;
  }

  /** What became of a report that was taken away; undefined of one that is here, or never was. */
  removed(id: string): RemovedReport | undefined {
    const row = this.#database
      .prepare<[string], RemovedRow>(
        'SELECT at, erased, collection FROM removed_reports WHERE report_id = ?',
      )
      .get(id);
    return row && { at: row.at, isErased: row.erased === 1, collection: row.collection };
  }
}
