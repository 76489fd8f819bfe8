import type { AnswerRecord } from '../../answer/record/answer-record.ts';

export type { Answer } from '../../answer/answer.ts';

/** A record as readers get it: without what was withheld, and with its time as ISO 8601. */
export type AnswerRecordOnWire = Omit<AnswerRecord, 'withheld'> & { readonly at: string };
