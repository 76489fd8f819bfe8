import { WriteBehind, type WriteBehindOptions } from '../../library/folder/write-behind.ts';
import type { AnswerRecord } from '../answer/record/answer-record.ts';
import type { Turn } from '../answer/answer.ts';
import type {
  AnswerJournal,
  Feedback,
  JournalState,
  KeptRecord,
  MaySee,
} from './answer-journal.ts';
import { mostTurns, turnsOf, type Journal, type NewEntry } from './journal.ts';

export type QueueOptions = Omit<WriteBehindOptions<NewEntry>, 'write'> & {
  readonly now: () => number;
};

const longestBusyMilliseconds = 50;

/**
 * Writes behind the answers: many at once, a moment later, and again where the disk is full or
 * another program writes. What waits to be written is given as if it were.
 */
export class JournalQueue implements AnswerJournal {
  readonly #journal: Journal;
  readonly #now: () => number;
  readonly #queue: WriteBehind<NewEntry>;

  constructor(journal: Journal, { now, ...options }: QueueOptions) {
    this.#journal = journal;
    this.#now = now;
    this.#queue = new WriteBehind({ ...options, write: (entries) => journal.saveAll(entries) });
    journal.waitNoLongerThan(longestBusyMilliseconds);
  }

  /** Writes what still waits, as far as that is possible. */
  close(): void {
    this.#queue.close();
    this.#journal.close();
  }

  readonly saveAnswer = (record: AnswerRecord, conversationId?: string): void => {
    if (!this.#journal.keeps(record)) return;
    this.#queue.push({ record, conversationId, at: this.#now() });
  };

  readonly answer = (id: string): KeptRecord | undefined => {
    const waiting = this.#queue.waiting.find(({ record }) => record.answer.id === id);
    return waiting ? { ...waiting.record, at: waiting.at } : this.#journal.answer(id);
  };

  readonly turns = (conversationId: string, maySee: MaySee = () => true): readonly Turn[] => {
    const waiting = this.#queue.waiting.filter((entry) => entry.conversationId === conversationId);
    const before = this.#journal.turns(conversationId, maySee);
    const seen = waiting.map(({ record }) => record).filter(maySee);
    return [...before, ...turnsOf(seen)].slice(-mostTurns);
  };

  readonly forgetConversation = (conversationId: string): number => {
    const forgotten = this.#queue.drop((entry) => entry.conversationId === conversationId);
    return forgotten + this.#journal.forgetConversation(conversationId);
  };

  readonly saveFeedback = (feedback: Feedback): boolean => {
    this.flush();
    return this.#journal.saveFeedback(feedback);
  };

  readonly feedback: AnswerJournal['feedback'] = () => this.#journal.feedback();

  readonly questionKey = (): Uint8Array | undefined => this.#journal.questionKey();

  readonly state = (): JournalState => this.#queue.state();

  /** Writes what waits, now. Whether nothing waits any more. */
  flush(): boolean {
    return this.#queue.flush();
  }
}
