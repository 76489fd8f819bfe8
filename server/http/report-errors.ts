import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { PublicError } from '../answer/answer.ts';
import { BusyError } from '../pool/admission.ts';
import { HttpError } from './http-error.ts';

/** Gives every request an id, which its answer, its errors and its log line carry. */
export const nameRequest: RequestHandler = (_request, response, next) => {
  response.locals['requestId'] = randomUUID();
  response.setHeader('X-Request-Id', requestId(response));
  next();
};

export function requestId(response: Response): string {
  return String(response.locals['requestId']);
}

/** For an address that no route knows. */
export const notFound: RequestHandler = (request) => {
  throw new HttpError(404, 'not_found', `没有这个地址：${request.path.slice(0, 100)}`);
};

/** The last handler: says what a client may know, logs the rest, never sends a stack. */
export function errorHandler(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request: Request, response, next) => {
    const shown = publicError(error);
    // That there was no place stands in the line of the request; a thousand stacks help nobody.
    if (shown.status >= 500 && shown.status !== 503)
      logger.error({ err: error, requestId: requestId(response) }, 'request failed');
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, retryAfterSeconds } = shown;
    if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', retryAfterSeconds);
    response.status(status).json({ error: errorBody(shown, response) });
  };
}

/** What the client is told about an error. */
export function errorBody(error: HttpError, response: Response): PublicError {
  const { code, message, retryAfterSeconds } = error;
  const retry = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  return { code, message, requestId: requestId(response), ...retry };
}

/** Any error as one a client may see; what is unknown becomes a plain 500. */
export function publicError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof BusyError) return busy(error);
  const parsing = parsingErrors[errorType(error)];
  if (parsing) return new HttpError(...parsing, { cause: error });
  if (isClientFault(error))
    return new HttpError(400, 'bad_request', '请求格式不对。', { cause: error });
  return new HttpError(500, 'internal', '服务器出了问题，请稍后再试。', { cause: error });
}

function busy(cause: BusyError): HttpError {
  const { retryAfterSeconds } = cause;
  const message = `现在提问的人很多，请过 ${retryAfterSeconds} 秒再问。`;
  return new HttpError(503, 'busy', message, { cause, retryAfterSeconds });
}

// Types that Express's body parser gives its errors.
const parsingErrors: Readonly<Record<string, readonly [number, string, string]>> = {
  'entity.parse.failed': [400, 'bad_json', '请求内容不是有效的 JSON。'],
  'entity.too.large': [413, 'too_large', '请求内容太长，请缩短问题或少带几轮历史。'],
  'encoding.unsupported': [415, 'bad_encoding', '不支持这种压缩方式。'],
  'charset.unsupported': [415, 'bad_charset', '请使用 UTF-8 编码。'],
  'request.aborted': [400, 'aborted', '请求中断了。'],
};

function errorType(error: unknown): string {
  return typeof error === 'object' && error !== null && 'type' in error ? String(error.type) : '';
}

/** Express gives a status to faults of the request itself, such as a broken address. */
function isClientFault(error: unknown): boolean {
  if (error instanceof URIError) return true;
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : 0;
  return typeof status === 'number' && status >= 400 && status < 500;
}
