import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { AnswerEvent, AskRequest } from '../answer/answer.ts';
import type { AnswerSource } from '../answer/record/answer-cache.ts';
import { recorded, type AnswerRecord } from '../answer/record/answer-record.ts';
import type { AnswerParts } from '../answer/answer-parts.ts';
import { wholeAnswer } from '../answer/whole-answer.ts';
import type { NoteAct } from '../control/audit/audit-entry.ts';
import type { AnswerJournal } from '../journal/answer-journal.ts';
import { askerOf } from './access/asker-of.ts';
import { maySee, type PartsFor } from './access/seen-parts.ts';
import { EventStream } from './event-stream.ts';
import { publicSwitches, switchedParts, type ReadSwitches } from './guard-switches.ts';
import { HttpError } from './http-error.ts';
import { noteAnswer } from './note-answer.ts';
import { readAskRequest } from './read-request.ts';
import { underSwitches } from './under-switches.ts';
import type { Shutdown } from './shutdown.ts';
import { errorBody, publicError, requestId } from './report-errors.ts';

export type AskRouteOptions = {
  readonly parts: PartsFor;
  readonly answer: AnswerSource;
  readonly journal: AnswerJournal;
  readonly logger: Logger;
  readonly shutdown: Shutdown;
  readonly switches: ReadSwitches;
  readonly audit: NoteAct;
};

// Who gets one JSON answer sees nothing until it is whole.
const longestWaitWithoutStream = 8000;

/** `POST /api/ask`: one JSON answer, or a stream of events where the client accepts one. */
export function askRoute({
  parts: partsFor,
  answer,
  journal,
  logger,
  shutdown,
  switches,
  audit,
}: AskRouteOptions): RequestHandler {
  return async (request, response) => {
    const parts = switchedParts(partsFor(response), switches());
    const asker = askerOf(response);
    const body = readAskRequest(request.body);
    refuseUnknownReports(body.request, parts);
    const isPatient = wantsStream(request) || body.waitForModel || parts.modelPatience === 'local';
    const question = {
      ...withTurns(body.request, journal, parts),
      ...(!isPatient && { modelWaitMilliseconds: longestWaitWithoutStream }),
    };
    const gone = clientGone(response);
    const signals = [gone, shutdown.cut];
    const keep = (record: AnswerRecord) => {
      noteAnswer(record, parts, { journal, audit, asker });
      if (quotesRemoved(record, parts)) return;
      keepRecord(record, question.conversationId, journal, logger);
    };
    const quoting = { ...parts, model: undefined, modelPatience: undefined };
    const answering = underSwitches({
      switches,
      answer: (stop) => answer(question, parts, AbortSignal.any([...signals, stop])),
      withoutModel: parts.model && (() => answer(question, quoting, AbortSignal.any(signals))),
    });
    const events = announced(recorded(answering, parts, keep), switches);
    response.setHeader('Cache-Control', 'no-store');
    if (wantsStream(request))
      await streamAnswer({ events, response, gone, cut: shutdown.cut, logger });
    else await sendWhole({ events, response, gone, cut: shutdown.cut });
  };
}

/** The same events, the answer with what everybody is told just now. */
async function* announced(
  events: AsyncIterable<AnswerEvent>,
  switches: ReadSwitches,
): AsyncGenerator<AnswerEvent> {
  for await (const event of events) {
    const { announcement } = publicSwitches(switches());
    if (event.type !== 'end' || announcement === undefined) yield event;
    else yield { ...event, answer: { ...event.answer, announcement } };
  }
}

/** @throws HttpError naming a report that is meant and not there for whoever asks. */
function refuseUnknownReports({ filters }: AskRequest, { library }: AnswerParts): void {
  if (!filters?.reportIds?.length) return;
  const known = new Set(library.reports().map(({ id }) => id));
  const unknown = filters.reportIds.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new HttpError(400, 'unknown_report', `没有编号为 ${unknown} 的报告。`);
}

/** Whether a report was taken away while a question was answered from it. */
function quotesRemoved({ answer }: AnswerRecord, { library }: AnswerParts): boolean {
  return answer.citations.some(({ reportId }) => library.texts.removed(reportId) !== undefined);
}

/** The turns that the server remembers stand in where the client sends none. */
function withTurns(question: AskRequest, journal: AnswerJournal, parts: AnswerParts): AskRequest {
  const { conversationId, history } = question;
  if (conversationId === undefined || history !== undefined) return question;
  return { ...question, history: journal.turns(conversationId, (record) => maySee(record, parts)) };
}

/** An answer without a record is better than none. */
function keepRecord(
  record: AnswerRecord,
  conversationId: string | undefined,
  journal: AnswerJournal,
  logger: Logger,
): void {
  try {
    journal.saveAnswer(record, conversationId);
  } catch (error) {
    logger.warn({ err: error }, 'an answer could not be written into the journal');
  }
}

function wantsStream(request: Request): boolean {
  return request.headers.accept?.includes('text/event-stream') ?? false;
}

/** Aborts when the client hangs up before its answer is whole. */
function clientGone(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort(new Error('The client has gone.'));
  });
  return controller.signal;
}

type Answering = {
  readonly events: AsyncIterable<AnswerEvent>;
  readonly response: Response;
  readonly gone: AbortSignal;
  readonly cut: AbortSignal;
};

async function sendWhole({ events, response, gone, cut }: Answering): Promise<void> {
  try {
    response.json(await wholeAnswer(events));
  } catch (error) {
    // Nobody is left to be told.
    if (!gone.aborted) throw cut.aborted ? cut.reason : error;
  }
}

/** After the first byte a fault can only be an event. */
async function streamAnswer(options: Answering & { readonly logger: Logger }): Promise<void> {
  const { events, response, gone, cut, logger } = options;
  const stream = new EventStream(response);
  try {
    for await (const event of events) await stream.send(event);
  } catch (error) {
    if (gone.aborted) return;
    const shown = publicError(cut.aborted ? cut.reason : error);
    if (shown.status !== 503)
      logger.error({ err: error, requestId: requestId(response) }, 'answer failed');
    await stream.send({ type: 'error', ...{ error: errorBody(shown, response) } });
  } finally {
    stream.end();
  }
}
