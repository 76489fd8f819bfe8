import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { AskRequest } from '../answer/answer.ts';
import { answerQuestion, answerWhole, type AnswerParts } from '../answer/answer-question.ts';
import type { LiveAnswerParts } from '../answer/open-answer-parts.ts';
import { EventStream } from './event-stream.ts';
import { readAskRequest } from './read-request.ts';
import { errorBody, publicError, requestId } from './report-errors.ts';

/** `POST /api/ask`: one JSON answer, or a stream of events where the client accepts one. */
export function askRoute(live: LiveAnswerParts, logger: Logger): RequestHandler {
  return async (request, response) => {
    const question = readAskRequest(request.body);
    const parts = live.current();
    const signal = clientGone(response);
    response.setHeader('Cache-Control', 'no-store');
    if (wantsStream(request)) await streamAnswer({ question, parts, response, signal, logger });
    else await sendWhole({ question, parts, response, signal });
  };
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
  readonly question: AskRequest;
  readonly parts: AnswerParts;
  readonly response: Response;
  readonly signal: AbortSignal;
};

async function sendWhole({ question, parts, response, signal }: Answering): Promise<void> {
  try {
    response.json(await answerWhole(question, parts, signal));
  } catch (error) {
    // Nobody is left to be told.
    if (!signal.aborted) throw error;
  }
}

/** After the first byte a fault can only be an event. */
async function streamAnswer(options: Answering & { readonly logger: Logger }): Promise<void> {
  const { question, parts, response, signal, logger } = options;
  const stream = new EventStream(response);
  try {
    for await (const event of answerQuestion(question, parts, signal)) await stream.send(event);
  } catch (error) {
    if (signal.aborted) return;
    logger.error({ err: error, requestId: requestId(response) }, 'answer failed');
    await stream.send({ type: 'error', ...{ error: errorBody(publicError(error), response) } });
  } finally {
    stream.end();
  }
}
