import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { requestId } from './report-errors.ts';

/** One line a request: what was asked for and how it went, never the words of a question. */
export function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const { method, path } = request;
    response.once('close', () => {
      const milliseconds = Math.round(performance.now() - started);
      const { statusCode: status, writableFinished: finished } = response;
      const facts = { method, path, status, milliseconds, finished };
      logger.info({ ...facts, requestId: requestId(response) }, 'request');
    });
    next();
  };
}
