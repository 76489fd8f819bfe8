import type { RequestHandler } from 'express';
import type { NoteAct } from '../control/audit/audit-entry.ts';
import type { AnswerParts } from '../answer/answer-parts.ts';
import type { AnswerJournal, KeptRecord } from '../journal/answer-journal.ts';
import { askerOf } from './access/asker-of.ts';
import { maySee, type PartsFor } from './access/seen-parts.ts';
import { HttpError } from './http-error.ts';
import { readConversationId, readFeedback } from './read-request.ts';

type Remembering = { readonly journal: AnswerJournal; readonly parts: PartsFor };

/** `GET /api/answers/:id`: what explains an answer. */
export function answerRoute({
  journal,
  parts,
}: Remembering): RequestHandler<{ readonly id: string }> {
  return (request, response) => {
    const record = seenAnswer(request.params.id, journal, parts(response));
    // Whoever has an answer may ask for its record, and readers never get what was withheld.
    const { at, withheld: _, collections: __, ...rest } = record;
    response.setHeader('Cache-Control', 'no-store');
    response.json({ ...rest, at: new Date(at).toISOString() });
  };
}

/** `POST /api/feedback`: whether an answer helped, and what it should have been. */
export function feedbackRoute({ journal, parts }: Remembering): RequestHandler {
  return (request, response) => {
    const feedback = readFeedback(request.body);
    const isKept = kept(() => {
      seenAnswer(feedback.answerId, journal, parts(response));
      return journal.saveFeedback(feedback);
    });
    if (!isKept) throw noSuchAnswer();
    response.sendStatus(204);
  };
}

/** `DELETE /api/conversations/:id`: the same answer whether there was one or not. */
export function conversationRoute(
  journal: AnswerJournal,
  audit: NoteAct,
): RequestHandler<{ readonly id: string }> {
  return (request, response) => {
    const id = readConversationId(request.params.id);
    const answers = kept(() => journal.forgetConversation(id));
    const byReader = { actor: askerOf(response).id, source: 'http', result: 'ok' } as const;
    audit({ ...byReader, event: 'conversation_forgotten', answers });
    response.sendStatus(204);
  };
}

/** @throws HttpError where there is none that somebody may see */
function seenAnswer(id: string, journal: AnswerJournal, parts: AnswerParts): KeptRecord {
  const record = journal.answer(id);
  if (!record || !maySee(record, parts)) throw noSuchAnswer();
  return record;
}

/** @throws HttpError when the journal cannot be written just now */
function kept<Result>(write: () => Result): Result {
  try {
    return write();
  } catch (cause) {
    if (cause instanceof HttpError) throw cause;
    const message = '服务器暂时无法保存，请稍后再试。';
    throw new HttpError(503, 'cannot_keep', message, { cause, retryAfterSeconds: 60 });
  }
}

function noSuchAnswer(): HttpError {
  return new HttpError(
    404,
    'no_such_answer',
    '没有这条回答的记录：编号不对，或已过保存期限。可以把问题再问一次。',
  );
}
