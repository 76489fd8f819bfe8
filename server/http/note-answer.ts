import type { AnswerParts } from '../answer/answer-parts.ts';
import type { AnswerRecord } from '../answer/record/answer-record.ts';
import { answerFingerprint } from '../control/audit/answer-fingerprint.ts';
import type { Asker } from '../control/access/asker.ts';
import type { NoteAct } from '../control/audit/audit-entry.ts';
import { forbiddenActs } from '../control/audit/forbidden-acts.ts';
import type { AnswerJournal } from '../journal/answer-journal.ts';

/** Writes down how an answer came about, and which forbidden words were met on the way. */
export function noteAnswer(
  record: AnswerRecord,
  { forbidden }: Pick<AnswerParts, 'forbidden'>,
  { journal, audit, asker }: Noting,
): void {
  audit(answerFingerprint(record, keyOf(journal), asker.id));
  if (forbidden) for (const act of forbiddenActs(record, forbidden(), asker.id)) audit(act);
}

type Noting = {
  readonly journal: AnswerJournal;
  readonly audit: NoteAct;
  readonly asker: Asker;
};

/** Where the journal cannot be written, an answer is told without its question. */
function keyOf(journal: AnswerJournal): Uint8Array | undefined {
  try {
    return journal.questionKey?.();
  } catch {
    return undefined;
  }
}
