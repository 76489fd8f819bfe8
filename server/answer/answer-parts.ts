import type { ReadForbiddenWords } from './forbidden/refuse-forbidden.ts';
import type { Contacts } from './ending/contacts.ts';
import type { Place } from '../../language/places/place.ts';
import type { SearchParts } from '../../search/find-passages.ts';
import type { ChatModel } from '../../models/chat/chat-model.ts';

/** What answering needs; `model` absent means quoting. */
export type AnswerParts = SearchParts & {
  readonly model?: ChatModel | undefined;
  /** Whether questions that the table of figures answers whole are put to the model, too. */
  readonly modelUse?: 'when_needed' | 'always' | undefined;
  /** `local` where the model is one on a few cores, for which everybody waits longer. */
  readonly modelPatience?: 'usual' | 'local' | undefined;
  /** Tokens that one call of the model may have. */
  readonly promptTokens?: number | undefined;
  /** The place that is meant by 我们区. */
  readonly home?: Place | undefined;
  /** Where people are told to turn with what no report answers. */
  readonly contacts?: Contacts | undefined;
  /** Who is said to have produced what a model writes: the office's name or code. */
  readonly producer?: string | undefined;
  /** Words that are neither asked nor written; absent: all are. */
  readonly forbidden?: ReadForbiddenWords;
  /** The day it is, by which the newest report may be out of date; unknown where absent. */
  readonly today?: (() => Date) | undefined;
  /** What whoever asks may read: library and index have nothing else. Absent: everything. */
  readonly collections?: readonly string[] | undefined;
  /** Milliseconds that only go up. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Told when a model failed and quoting stood in. */
  readonly onModelFailure?: (error: unknown) => void;
};
