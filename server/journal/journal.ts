import { join } from 'node:path';
import { openDatabase, type SqliteDatabase } from '../../library/open-database.ts';
import type { AnswerStatus, Turn } from '../answer/answer.ts';
import type { AnswerRecord } from '../answer/record/answer-record.ts';
import type { AnswerJournal, Feedback, KeptRecord, ReviewedAnswer } from './answer-journal.ts';
import { journalSteps } from './journal-schema.ts';

const oneDay = 24 * 60 * 60 * 1000;
const mostTurns = 6;

/** Endings that say nothing which a later question could mean. */
const leadNowhere: readonly AnswerStatus[] = ['out_of_scope', 'blocked', 'unavailable'];

export type JournalOptions = {
  /** How long answers, conversations and feedback are kept; 0 keeps nothing. */
  readonly days: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

type AnswerRow = { readonly at: number; readonly record: string };
type FeedbackRow = AnswerRow & {
  readonly answer_id: string;
  readonly verdict: Feedback['verdict'];
  readonly comment: string | null;
  readonly correction: string | null;
};

/**
 * `journal.sqlite`: answers with what explains them, conversations, feedback; see docs/adr/0011.
 * What is older than its days is not given any more, and is removed at the start and once a day.
 */
export class Journal implements AnswerJournal {
  readonly #database: SqliteDatabase;
  readonly #options: JournalOptions;

  private constructor(database: SqliteDatabase, options: JournalOptions) {
    this.#database = database;
    this.#options = options;
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
    const journal = new Journal(database, options);
    journal.prune();
    return journal;
  }

  close(): void {
    this.#database.close();
  }

  readonly saveAnswer = (record: AnswerRecord, conversationId?: string): void => {
    const { id, status } = record.answer;
    // A question that was blocked may hold what nobody may keep.
    if (status === 'blocked' || this.#options.days === 0) return;
    this.#database
      .prepare('INSERT OR IGNORE INTO answers VALUES (?, ?, ?, ?, ?)')
      .run(id, this.#options.now(), conversationId ?? null, status, JSON.stringify(record));
  };

  readonly answer = (id: string): KeptRecord | undefined => {
    const row = this.#database
      .prepare<[string, number], AnswerRow>(
        'SELECT at, record FROM answers WHERE id = ? AND at >= ?',
      )
      .get(id, this.#oldest());
    return row && { ...readRecord(row), at: row.at };
  };

  readonly turns = (conversationId: string): readonly Turn[] =>
    this.#database
      .prepare<[string, number, string, number], AnswerRow>(
        `SELECT at, record FROM answers WHERE conversation_id = ? AND at >= ?
         AND status NOT IN (SELECT value FROM json_each(?)) ORDER BY rowid DESC LIMIT ?`,
      )
      .all(conversationId, this.#oldest(), JSON.stringify(leadNowhere), mostTurns)
      .toReversed()
      .map(readRecord)
      .map(({ answer }) => ({ question: answer.question.asked, answer: answer.text }));

  readonly forgetConversation = (conversationId: string): number => {
    const { changes } = this.#database
      .prepare('DELETE FROM answers WHERE conversation_id = ?')
      .run(conversationId);
    this.#emptyLog(changes);
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

  /** Removes what is older than its days. How many answers. */
  prune(): number {
    const { changes } = this.#database
      .prepare('DELETE FROM answers WHERE at < ?')
      .run(this.#oldest());
    this.#emptyLog(changes);
    return changes;
  }

  /** Prunes once a day, until the function returned is called. */
  pruneDaily(onFailure: (error: unknown) => void): () => void {
    const timer = setInterval(() => {
      try {
        this.prune();
      } catch (error) {
        onFailure(error);
      }
    }, oneDay);
    timer.unref();
    return () => clearInterval(timer);
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
