import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { AuditAct } from '../control/audit/audit-entry.ts';
import { HttpError } from './http-error.ts';

export type TokenWanted = {
  readonly token: string;
  /** What is said to whoever does not know it. */
  readonly refusal: string;
  readonly onRefused: () => void;
  /** Wrong ones that a client may send in a minute. */
  readonly mostWrong: number;
};

/** What is written down of a wrong token: never the token, and no address. */
export function wrongToken(page: 'review' | 'metrics'): AuditAct {
  return { event: 'wrong_token', actor: 'unknown', source: 'http', result: 'refused', page };
}

/**
 * Lets in who knows the token: `Authorization: Bearer …`, compared in constant time. Wrong ones are
 * counted by client, and who sends too many waits; who knows the token never waits for others, behind
 * whatever address they share.
 */
export function requireToken(options: TokenWanted): RequestHandler {
  const wanted = digestOf(`Bearer ${options.token}`);
  const limit = limitWrongTokens(options.mostWrong);
  return (request, response, next) => {
    const given = digestOf(request.headers.authorization ?? '');
    if (timingSafeEqual(wanted, given)) {
      next();
      return;
    }
    // It gives what is wrong to its `next`, also that there were too many.
    return limit(request, response, (tooMany: unknown) => {
      next(tooMany ?? refusal(response, options));
    });
  };
}

function refusal(response: Response, { refusal: words, onRefused }: TokenWanted): HttpError {
  onRefused();
  response.setHeader('WWW-Authenticate', 'Bearer');
  return new HttpError(401, 'wrong_token', words);
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

const oneMinute = 60_000;

function limitWrongTokens(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: oneMinute,
    limit: perMinute,
    standardHeaders: 'draft-6',
    legacyHeaders: false,
    validate: { xForwardedForHeader: false },
    handler: () => {
      throw new HttpError(
        429,
        'rate_limited',
        `尝试太频繁，每分钟最多 ${perMinute} 次，请稍后再试。`,
      );
    },
  });
}
