import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openDatabase, type SqliteDatabase } from '../../library/open-database.ts';
import type { AnswerStatus, Turn } from '../answer/answer.ts';
import type { AnswerRecord } from '../answer/record/answer-record.ts';
import type {
  AnswerJournal,
  Feedback,
  KeptRecord,
  MaySee,
  ReviewedAnswer,
} from './answer-journal.ts';
import { forgetInEarlierJournals } from './earlier-journals.ts';
import { journalSteps } from './journal-schema.ts';

const oneDay = 24 * 60 * 60 * 1000;
/** Turns of a conversation that are given. */
export const mostTurns = 6;
const keyBytes = 32;
const bytesOfMegabyte = 1024 * 1024;
/** What of the bound is left filled when the oldest had to go. */
const filledAgain = 0.9;

/** Endings that say nothing which a later question could mean. */
const leadNowhere: readonly AnswerStatus[] = ['out_of_scope', 'blocked', 'unavailable'];

export type JournalOptions = {
  /** How long answers, conversations and feedback are kept; 0 keeps nothing. */
  readonly days: number;
  /** How large it may become; the oldest answers go first. Absent: as large as its days make it. */
  readonly mostMegabytes?: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told when what is too old could not be removed at its time. */
  readonly onFailure?: (error: unknown) => void;
};

/** An answer on its way into the journal, with when it was given. */
export type NewEntry = {
  readonly record: AnswerRecord;
  readonly conversationId?: string | undefined;
  readonly at: number;
};

type DayKey = { readonly day: number; readonly key: Uint8Array };
type AnswerRow = { readonly at: number; readonly record: string };
type FeedbackRow = AnswerRow & {
  readonly answer_id: string;
  readonly verdict: Feedback['verdict'];
  readonly comment: string | null;
  readonly correction: string | null;
};

/**
 * `journal.sqlite`: answers with what explains them, conversations, feedback; see docs/adr/0011.
 * What is older than its days is not given any more, and is removed at the start and once a day;
 * where it becomes too large, the oldest goes before its time.
 */
export class Journal implements AnswerJournal {
  readonly #database: SqliteDatabase;
  readonly #dataDir: string;
  readonly #options: JournalOptions;
  readonly #daily: NodeJS.Timeout;
  #todaysKey: DayKey | undefined;

  private constructor(database: SqliteDatabase, dataDir: string, options: JournalOptions) {
    this.#database = database;
    this.#dataDir = dataDir;
    this.#options = options;
    this.#daily = setInterval(() => this.#pruneInTime(), oneDay);
    this.#daily.unref();
  }

  /**
   * Opens the journal in a data folder, creating it when absent, and removes what is too old.
   * @throws DataFolderError when the file cannot be used.
   */
  static open(dataDir: string, options: JournalOptions): Journal {
    const path = join(dataDir, 'journal.sqlite');
    const database = openDatabase(path, journalSteps, { flushes: 'checkpoints' });
    // What is removed is gone from the file too.
    database.pragma('secure_delete = ON');
    const journal = new Journal(database, dataDir, options);
    journal.prune();
    return journal;
  }

  close(): void {
    clearInterval(this.#daily);
    this.#database.close();
  }

  readonly saveAnswer = (record: AnswerRecord, conversationId?: string): void => {
    this.saveAll([{ record, conversationId, at: this.#options.now() }]);
  };

  /** Writes all of them or none. @throws when the file cannot take them. */
  saveAll(entries: readonly NewEntry[]): void {
    const kept = entries.filter(({ record }) => this.keeps(record));
    if (kept.length === 0) return;
    const insert = this.#database.prepare('INSERT OR IGNORE INTO answers VALUES (?, ?, ?, ?, ?)');
    this.#database.transaction(() => {
      for (const { record, conversationId, at } of kept) {
        const { id, status } = record.answer;
        insert.run(id, at, conversationId ?? null, status, JSON.stringify(record));
      }
    })();
    this.#makeRoom();
  }

  /** A question that was blocked may hold what nobody may keep. */
  keeps({ answer }: AnswerRecord): boolean {
    return answer.status !== 'blocked' && this.#options.days > 0;
  }

  /** Waits no longer than this for another program that writes; others can wait for it. */
  waitNoLongerThan(milliseconds: number): void {
    this.#database.pragma(`busy_timeout = ${milliseconds}`);
  }

  readonly answer = (id: string): KeptRecord | undefined => {
    const row = this.#database
      .prepare<[string, number], AnswerRow>(
        'SELECT at, record FROM answers WHERE id = ? AND at >= ?',
      )
      .get(id, this.#oldest());
    return row && { ...readRecord(row), at: row.at };
  };

  readonly turns = (conversationId: string, maySee: MaySee = () => true): readonly Turn[] =>
    this.#database
      .prepare<[string, number, string, number], AnswerRow>(
        `SELECT at, record FROM answers WHERE conversation_id = ? AND at >= ?
         AND status NOT IN (SELECT value FROM json_each(?)) ORDER BY rowid DESC LIMIT ?`,
      )
      .all(conversationId, this.#oldest(), JSON.stringify(leadNowhere), mostTurns)
      .toReversed()
      .map(readRecord)
      .filter(maySee)
      .map(turnOf);

  readonly forgetConversation = (conversationId: string): number => {
    const { changes } = this.#database
      .prepare('DELETE FROM answers WHERE conversation_id = ?')
      .run(conversationId);
    this.#emptyLog(changes);
    forgetInEarlierJournals(this.#dataDir, { conversationId });
    return changes;
  };

  readonly saveFeedback = (feedback: Feedback): boolean => {
    const { answerId, verdict, comment, correction } = feedback;
    if (!this.answer(answerId)) return false;
    this.#database
      .prepare('INSERT OR REPLACE INTO feedback VALUES (?, ?, ?, ?, ?)')
      .run(answerId, this.#options.now(), verdict, comment ?? null, correction ?? null);
    return true;
  };

  readonly feedback = (): readonly ReviewedAnswer[] =>
    this.#database
      .prepare<[number], FeedbackRow>(
        `SELECT feedback.*, answers.record FROM feedback JOIN answers ON answers.id = answer_id
         WHERE answers.at >= ? ORDER BY feedback.rowid DESC`,
      )
      .all(this.#oldest())
      .map(reviewedAnswer);

  /** All answers that are kept, oldest first. */
  records(): readonly KeptRecord[] {
    return this.#database
      .prepare<[number], AnswerRow>('SELECT at, record FROM answers WHERE at >= ? ORDER BY rowid')
      .all(this.#oldest())
      .map((row) => ({ ...readRecord(row), at: row.at }));
  }

  /** What was asked, as it was kept, newest first. */
  questions(): readonly string[] {
    return this.#database
      .prepare<[number], { readonly asked: string }>(
        `SELECT json_extract(record, '$.answer.question.asked') AS asked FROM answers
         WHERE at >= ? ORDER BY rowid DESC`,
      )
      .all(this.#oldest())
      .map(({ asked }) => asked);
  }

  /** Today's key, made by the first who asks; none where nothing is kept. */
  questionKey(): Uint8Array | undefined {
    if (this.#options.days === 0) return undefined;
    const day = Math.floor(this.#options.now() / oneDay);
    if (this.#todaysKey?.day === day) return this.#todaysKey.key;
    const make = this.#database.prepare('INSERT OR IGNORE INTO question_keys VALUES (?, ?)');
    make.run(day, randomBytes(keyBytes));
    this.#todaysKey = this.#database
      .prepare<[number], DayKey>('SELECT day, key FROM question_keys WHERE day = ?')
      .get(day);
    return this.#todaysKey?.key;
  }

  /** Removes what is older than its days, and the keys of those days. How many answers. */
  prune(): number {
    const oldestDay = Math.floor(this.#oldest() / oneDay);
    const keys = this.#database.prepare('DELETE FROM question_keys WHERE day < ?').run(oldestDay);
    const { changes } = this.#database
      .prepare('DELETE FROM answers WHERE at < ?')
      .run(this.#oldest());
    this.#emptyLog(changes + keys.changes);
    forgetInEarlierJournals(this.#dataDir, { before: this.#oldest() });
    return changes;
  }

  /** How many megabytes its entries take. */
  get megabytes(): number {
    const pages = this.#pragma('page_count') - this.#pragma('freelist_count');
    return (pages * this.#pragma('page_size')) / bytesOfMegabyte;
  }

  #pruneInTime(): void {
    try {
      this.prune();
    } catch (error) {
      this.#options.onFailure?.(error);
    }
  }

  /** Removes the oldest answers until there is some room again, so that not each write removes. */
  #makeRoom(): void {
    const { mostMegabytes = Infinity } = this.#options;
    const { megabytes } = this;
    if (megabytes <= mostMegabytes) return;
    const share = 1 - (mostMegabytes * filledAgain) / megabytes;
    const { changes } = this.#database
      .prepare(
        `DELETE FROM answers WHERE rowid IN (SELECT rowid FROM answers ORDER BY at, rowid
         LIMIT (SELECT CEIL(COUNT(*) * ?) FROM answers))`,
      )
      .run(share);
    this.#emptyLog(changes);
  }

  #pragma(name: string): number {
    return Number(this.#database.pragma(name, { simple: true }));
  }

  #oldest(): number {
    const { days, now } = this.#options;
    return days === 0 ? Infinity : now() - days * oneDay;
  }

  /** What was removed stands in the write-ahead log until that is emptied. */
  #emptyLog(removed: number): void {
    if (removed > 0) this.#database.pragma('wal_checkpoint(TRUNCATE)');
  }
}

/** Those that a later question may lean on, as turns. */
export function turnsOf(records: readonly AnswerRecord[]): readonly Turn[] {
  return records.filter(({ answer }) => !leadNowhere.includes(answer.status)).map(turnOf);
}

function turnOf({ answer }: AnswerRecord): Turn {
  return { question: answer.question.asked, answer: answer.text };
}

function readRecord({ record }: Pick<AnswerRow, 'record'>): AnswerRecord {
  return JSON.parse(record) as AnswerRecord;
}

function reviewedAnswer(row: FeedbackRow): ReviewedAnswer {
  const { answer_id: answerId, at, verdict, comment, correction } = row;
  return {
    ...{ answerId, at, verdict, record: readRecord(row) },
    ...(comment === null ? {} : { comment }),
    ...(correction === null ? {} : { correction }),
  };
}
