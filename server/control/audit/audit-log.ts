import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type SqliteDatabase } from '../../../library/open-database.ts';
import { headIn, rowOfHead } from './known-row.ts';
import { beijingTime, chainHash, firstHash, type AuditAct, type AuditRow } from './audit-entry.ts';

/** Network logs are kept for six months (网络安全法, art. 23): 184 days at the longest. */
export const fewestAuditDays = 184;

const oneDay = 24 * 60 * 60 * 1000;
const longestBusyMilliseconds = 200;

/** Tables of audit.sqlite, one step a version, as in library/schema.ts. */
export const auditSteps: readonly string[] = [
  `
  CREATE TABLE entries (
    sequence INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    entry TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER entries_stay BEFORE UPDATE ON entries BEGIN
    SELECT RAISE(ABORT, 'what is written in the audit stays as it is');
  END;
  CREATE TRIGGER entries_go_from_the_front BEFORE DELETE ON entries
  WHEN EXISTS (SELECT 1 FROM entries WHERE sequence < OLD.sequence) BEGIN
    SELECT RAISE(ABORT, 'only what is oldest goes from the audit');
  END;
  `,
];

export type AuditLogOptions = {
  /** How long entries are kept, in days; never fewer than 184. */
  readonly days?: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

type ChainEnd = Pick<AuditRow, 'sequence' | 'hash'>;

const beforeFirst: ChainEnd = { sequence: 0, hash: firstHash };

/** An act, and when it was done in milliseconds since 1970. */
export type TimedAct = { readonly act: AuditAct; readonly at: number };

/**
 * `audit.sqlite`: acts one after the other, each chained to the one before it by its hash. Any number
 * of programs append to it; the last hash stands in `audit.head` too, so that a cut end is seen.
 */
export class AuditLog {
  readonly #database: SqliteDatabase;
  readonly #options: AuditLogOptions;
  readonly #head: string;

  private constructor(database: SqliteDatabase, head: string, options: AuditLogOptions) {
    this.#database = database;
    this.#head = head;
    this.#options = options;
  }

  /** @throws DataFolderError when the file cannot be used. */
  static open(dataDir: string, options: AuditLogOptions): AuditLog {
    const database = openDatabase(join(dataDir, 'audit.sqlite'), auditSteps);
    database.pragma(`busy_timeout = ${longestBusyMilliseconds}`);
    return new AuditLog(database, headIn(dataDir), options);
  }

  close(): void {
    this.#database.close();
  }

  /** Writes one act, now. */
  readonly note = (act: AuditAct): void => {
    this.append([{ act, at: this.#options.now() }]);
  };

  /**
   * Writes all of them or none. Where the end of the chain is not what was written last, that is
   * written down before them, for a chain that goes on would hide it.
   * @throws when the file cannot take them.
   */
  append(acts: readonly TimedAct[]): void {
    const appendAll = this.#database.transaction(() => {
      const all = [...this.#breach(), ...acts];
      return all.reduce((row, act) => this.#insert(row, act), this.last() ?? beforeFirst);
    });
    this.#keepHead(appendAll.immediate());
  }

  #insert(before: ChainEnd, { act, at }: TimedAct): ChainEnd {
    const sequence = before.sequence + 1;
    const entry = JSON.stringify({ at: beijingTime(at), ...act });
    const hash = chainHash(before.hash, sequence, entry);
    this.#database
      .prepare('INSERT INTO entries VALUES (?, ?, ?, ?)')
      .run(sequence, at, entry, hash);
    return { sequence, hash };
  }

  /** Another program's row may be newer than the head; the head is never newer than the rows. */
  #breach(): readonly TimedAct[] {
    const head = rowOfHead(this.#head);
    if (!head) return [];
    const row = this.#database
      .prepare<[number], ChainEnd>('SELECT sequence, hash FROM entries WHERE sequence = ?')
      .get(head.sequence);
    if (row?.hash === head.hash) return [];
    const act = { event: 'audit_broken', actor: 'server', source: 'server' } as const;
    return [{ at: this.#options.now(), act: { ...act, result: 'failed', expected: head } }];
  }

  /** The row written last. */
  last(): AuditRow | undefined {
    return this.#database
      .prepare<[], AuditRow>(
        'SELECT sequence, entry, hash FROM entries ORDER BY sequence DESC LIMIT 1',
      )
      .get();
  }

  /** All rows, the oldest first. */
  rows(): IterableIterator<AuditRow> {
    return this.#database
      .prepare<[], AuditRow>('SELECT sequence, entry, hash FROM entries ORDER BY sequence')
      .iterate();
  }

  /** Rows after one, the oldest first. */
  page(after: number, limit: number): readonly AuditRow[] {
    return this.#database
      .prepare<[number, number], AuditRow>(
        'SELECT sequence, entry, hash FROM entries WHERE sequence > ? ORDER BY sequence LIMIT ?',
      )
      .all(after, limit);
  }

  /** Removes what is older than its days, and writes down where the chain begins now. How many. */
  prune(): number {
    const { days = fewestAuditDays, now } = this.#options;
    const oldest = now() - Math.max(days, fewestAuditDays) * oneDay;
    const through = this.#database
      .prepare<[number], AuditRow>(
        `SELECT sequence, entry, hash FROM entries WHERE sequence <
         (SELECT ifnull(MIN(sequence), 9e15) FROM entries WHERE at >= ?)
         ORDER BY sequence DESC LIMIT 1`,
      )
      .get(oldest);
    if (!through) return 0;
    const { sequence, hash } = through;
    const act = { event: 'audit_pruned', actor: 'server', source: 'server', result: 'ok' } as const;
    this.note({ ...act, through: sequence, hash });
    return this.#database.prepare('DELETE FROM entries WHERE sequence <= ?').run(sequence).changes;
  }

  #keepHead({ sequence, hash }: ChainEnd): void {
    writeFileSync(`${this.#head}.tmp`, `${sequence}:${hash}\n`);
    renameSync(`${this.#head}.tmp`, this.#head);
  }
}
