import { corrected, correctionOf } from '../corrections.ts';
import type { SourceFile } from '../source-files.ts';
import type { SqliteDatabase } from '../open-database.ts';
import type { ReportWriter } from '../report-writer.ts';
import type { OriginKind, ReportDraft } from '../report.ts';
import { isOfBetterOrigin, versionInUse, type HeldVersion } from './choose-version.ts';
import { draftOfReport } from './draft-of-report.ts';
import { draftOfVersion, versionDigest, versionRow, type VersionRow } from './version-rows.ts';

type CurrentRow = {
  readonly version: number;
  readonly text: string;
  readonly characters: number;
  readonly meeting: string | null;
  readonly origin: string | null;
  readonly collection: string;
};

/** A version that a file holds, with what tells whose it is. */
export type KnownVersion = HeldVersion & {
  readonly text: string;
  readonly meeting: string | null;
};

/**
 * The versions of reports: the one in use stands in the tables that everybody reads, the others
 * beside them. Whoever calls it holds a transaction.
 */
export class VersionStore {
  readonly #database: SqliteDatabase;
  readonly #writer: ReportWriter;

  constructor(database: SqliteDatabase, writer: ReportWriter) {
    this.#database = database;
    this.#writer = writer;
  }

  /** Keeps a draft as a version of a report, which it makes where there is none: see `settle`. */
  add(id: string, draft: ReportDraft, source: SourceFile, collection: string): void {
    const { path, file, sha256, example } = source;
    const version = this.#write(id, draft, collection);
    this.#database
      .prepare(
        `INSERT OR IGNORE INTO sources (report_id, path, file, sha256, version, example)
         VALUES (?, ?, ?, ?, ?, ?)`,
      )
      .run(id, path, file, sha256, version, example ? 1 : 0);
  }

  #write(id: string, draft: ReportDraft, collection: string): number {
    const current = this.#current(id);
    if (current && current.text !== draft.text) return this.#keepBeside(id, draft);
    const version = current?.version ?? this.#firstVersion(id);
    // Of files with the same words the original says where they are from, else the first of them.
    const isBetter = current && isOfBetterOrigin(draft.origin?.kind, originOf(current)?.kind);
    if (isBetter || !this.#isHeld(id, version)) this.#writer.write(id, version, draft, collection);
    return version;
  }

  /**
   * Puts the best of the versions that files hold in use, keeps the words of those that none holds
   * any more, and takes the report away where none is left.
   */
  settle(id: string): void {
    const best = versionInUse(this.held(id));
    if (!best) {
      this.#database.prepare('DELETE FROM reports WHERE id = ?').run(id);
      return;
    }
    if (best.version !== this.#current(id)?.version) this.#use(id, best.version);
    for (const row of this.#beside(id)) {
      if (!this.#isHeld(id, row.version)) this.#put({ ...row, draft: null });
    }
  }

  /** The versions of a report that files hold. */
  held(id: string): readonly KnownVersion[] {
    const current = this.#current(id);
    const all = [...(current ? [knownFromRow(current)] : []), ...this.#beside(id).flatMap(known)];
    return all.filter(({ version }) => this.#isHeld(id, version));
  }

  #use(id: string, version: number): void {
    const current = this.#current(id);
    const row = this.#beside(id).find((one) => one.version === version);
    const draft = row && draftOfVersion(row);
    if (!draft || !current) throw new Error(`Version ${version} of ${id} is not kept.`);
    this.#database
      .prepare('DELETE FROM report_versions WHERE report_id = ? AND version = ?')
      .run(id, version);
    this.#put(versionRow(id, current.version, draftOfReport(this.#database, id)));
    const inUse = corrected(draft, correctionOf(this.#database, id));
    this.#writer.write(id, version, inUse, current.collection);
  }

  #keepBeside(id: string, draft: ReportDraft): number {
    const same = this.#beside(id).find(({ text }) => text === draft.text);
    const version = same?.version ?? this.#lastVersion(id) + 1;
    const kept = same && this.#isHeld(id, version) ? draftOfVersion(same) : undefined;
    const isAsGood = kept && !isOfBetterOrigin(draft.origin?.kind, kept.origin?.kind);
    if (!isAsGood) this.#put(versionRow(id, version, draft));
    return version;
  }

  #put(row: VersionRow): void {
    this.#database
      .prepare(
        `INSERT OR REPLACE INTO report_versions
         VALUES ($report_id, $version, $text, $draft, $digest)`,
      )
      .run({ ...row, digest: versionDigest(row) });
  }

  #current(id: string): CurrentRow | undefined {
    return this.#database
      .prepare<[string], CurrentRow>(
        'SELECT version, text, characters, meeting, origin, collection FROM reports WHERE id = ?',
      )
      .get(id);
  }

  #beside(id: string): readonly VersionRow[] {
    return this.#database
      .prepare<[string], VersionRow>('SELECT * FROM report_versions WHERE report_id = ?')
      .all(id);
  }

  #isHeld(id: string, version: number): boolean {
    const find = 'SELECT 1 FROM sources WHERE report_id = ? AND version = ?';
    return this.#database.prepare(find).get(id, version) !== undefined;
  }

  #lastVersion(id: string): number {
    const numbers = this.#beside(id).map(({ version }) => version);
    return Math.max(this.#current(id)?.version ?? 0, ...numbers);
  }

  /** Numbers go on where a report that was removed comes in again: old links must not mean it. */
  #firstVersion(id: string): number {
    const last = this.#database
      .prepare<[string], number>('SELECT last_version FROM removed_reports WHERE report_id = ?')
      .pluck()
      .get(id);
    this.#database.prepare('DELETE FROM removed_reports WHERE report_id = ?').run(id);
    return (last ?? 0) + 1;
  }
}

function knownFromRow(row: CurrentRow): KnownVersion {
  const { version, text, meeting, characters } = row;
  return { version, text, meeting, characters, originKind: originOf(row)?.kind };
}

function originOf({ origin }: CurrentRow): Origin | undefined {
  return origin === null ? undefined : (JSON.parse(origin) as Origin);
}

/** A version beside the one in use; none where it is kept for its words alone. */
function known(row: VersionRow): readonly KnownVersion[] {
  const draft = draftOfVersion(row);
  if (!draft) return [];
  const { text, meeting, origin } = draft;
  return [
    { version: row.version, text, meeting, characters: text.length, originKind: origin?.kind },
  ];
}

type Origin = { readonly kind: OriginKind };
