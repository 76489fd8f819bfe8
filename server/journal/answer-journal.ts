import type { WritingState } from '../../library/folder/write-behind.ts';
import type { Turn } from '../answer/answer.ts';
import type { AnswerRecord } from '../answer/record/answer-record.ts';

/** What somebody thought of an answer. */
export type Feedback = {
  readonly answerId: string;
  readonly verdict: 'good' | 'bad';
  readonly comment?: string;
  /** What the answer should have been. */
  readonly correction?: string;
};

/** Feedback beside the answer that it is about, for whoever reviews it. */
export type ReviewedAnswer = Feedback & {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly record: AnswerRecord;
};

/** A record with when it was written, in milliseconds since 1970. */
export type KeptRecord = AnswerRecord & { readonly at: number };

/** Whether somebody may see an answer. */
export type MaySee = (record: AnswerRecord) => boolean;

/** How writing goes. */
export type JournalState = WritingState;

/** What the server remembers of its answers, for a bounded time. */
export type AnswerJournal = {
  /** Keeps an answer, as a turn of a conversation where one is named. Blocked ones are not kept. */
  readonly saveAnswer: (record: AnswerRecord, conversationId?: string) => void;
  readonly answer: (id: string) => KeptRecord | undefined;
  /** Of its last turns those that a later question may lean on, oldest first. */
  readonly turns: (conversationId: string, maySee?: MaySee) => readonly Turn[];
  /** Removes a conversation with its answers and what was said of them. How many answers. */
  readonly forgetConversation: (conversationId: string) => number;
  /** Keeps feedback, in the place of earlier on the same answer. Whether that answer is here. */
  readonly saveFeedback: (feedback: Feedback) => boolean;
  /** Whether it can be written; absent: always. */
  readonly state?: () => JournalState;
  /** Today's key, under which the audit tells questions; it goes when today's answers go. */
  readonly questionKey?: () => Uint8Array | undefined;
  /** All feedback, newest first. */
  readonly feedback: () => readonly ReviewedAnswer[];
};

/** Remembers nothing: where none is wanted, or the file cannot be used. */
export const noJournal: AnswerJournal = {
  saveAnswer: () => undefined,
  answer: () => undefined,
  turns: () => [],
  forgetConversation: () => 0,
  saveFeedback: () => false,
  feedback: () => [],
};
