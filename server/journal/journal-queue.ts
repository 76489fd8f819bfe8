import type { AnswerRecord } from '../answer/record/answer-record.ts';
import type { Turn } from '../answer/answer.ts';
import type { AnswerJournal, Feedback, JournalState, KeptRecord } from './answer-journal.ts';
import { mostTurns, turnsOf, type Journal, type NewEntry } from './journal.ts';

export type QueueOptions = {
  /** How many answers may wait to be written; the oldest of more are lost. */
  readonly mostWaiting: number;
  readonly now: () => number;
  /** Told once when writing fails, and once when it works again. */
  readonly onFailure: (error: unknown) => void;
  readonly onRecovery: (lost: number) => void;
};

const longestBusyMilliseconds = 50;
const writeAfterMilliseconds = 50;
const tryAgainAfterMilliseconds = 2000;

/**
 * Writes behind the answers: many at once, a moment later, and again where the disk is full or
 * another program writes. What waits to be written is given as if it were.
 */
export class JournalQueue implements AnswerJournal {
  readonly #journal: Journal;
  readonly #options: QueueOptions;
  #waiting: NewEntry[] = [];
  #timer: NodeJS.Timeout | undefined;
  #lost = 0;
  #failure: string | undefined;

  constructor(journal: Journal, options: QueueOptions) {
    this.#journal = journal;
    this.#options = options;
    journal.waitNoLongerThan(longestBusyMilliseconds);
  }

  /** Writes what still waits, as far as that is possible. */
  close(): void {
    this.flush();
    clearTimeout(this.#timer);
    this.#journal.close();
  }

  readonly saveAnswer = (record: AnswerRecord, conversationId?: string): void => {
    if (!this.#journal.keeps(record)) return;
    this.#waiting.push({ record, conversationId, at: this.#options.now() });
    if (this.#waiting.length > this.#options.mostWaiting) {
      this.#waiting.shift();
      this.#lost += 1;
    }
    this.#writeIn(writeAfterMilliseconds);
  };

  readonly answer = (id: string): KeptRecord | undefined => {
    const waiting = this.#waiting.find(({ record }) => record.answer.id === id);
    return waiting ? { ...waiting.record, at: waiting.at } : this.#journal.answer(id);
  };

  readonly turns = (conversationId: string): readonly Turn[] => {
    const waiting = this.#waiting.filter((entry) => entry.conversationId === conversationId);
    const before = this.#journal.turns(conversationId);
    return [...before, ...turnsOf(waiting.map(({ record }) => record))].slice(-mostTurns);
  };

  readonly forgetConversation = (conversationId: string): number => {
    const others = this.#waiting.filter((entry) => entry.conversationId !== conversationId);
    const forgotten = this.#waiting.length - others.length;
    this.#waiting = others;
    return forgotten + this.#journal.forgetConversation(conversationId);
  };

  readonly saveFeedback = (feedback: Feedback): boolean => {
    this.flush();
    return this.#journal.saveFeedback(feedback);
  };

  readonly feedback: AnswerJournal['feedback'] = () => this.#journal.feedback();

  readonly state = (): JournalState => ({
    state: this.#failure === undefined ? 'ok' : 'not_kept',
    waiting: this.#waiting.length,
    lost: this.#lost,
    ...(this.#failure !== undefined && { reason: this.#failure }),
  });

  /** Writes what waits, now. Whether nothing waits any more. */
  flush(): boolean {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      this.#journal.saveAll(this.#waiting);
      this.#waiting = [];
      this.#recover();
      return true;
    } catch (error) {
      if (this.#failure === undefined) this.#options.onFailure(error);
      this.#failure = error instanceof Error ? error.message : String(error);
      this.#writeIn(tryAgainAfterMilliseconds);
      return false;
    }
  }

  #recover(): void {
    if (this.#failure === undefined) return;
    this.#failure = undefined;
    this.#options.onRecovery(this.#lost);
  }

  #writeIn(milliseconds: number): void {
    this.#timer ??= setTimeout(() => this.flush(), milliseconds).unref();
  }
}
