import type { AnswerStatus } from '../answer.ts';

/** An ending that needs no search. */
export type Refusal = {
  readonly status: AnswerStatus;
  readonly remark?: string;
  readonly choices?: readonly string[];
};
