import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { HttpError } from './http-error.ts';

/** Lets in who knows the token: `Authorization: Bearer …`, compared in constant time. */
export function requireToken(
  token: string,
  refusal = '评审口令不对，请核对后重试。',
): RequestHandler {
  const wanted = digestOf(`Bearer ${token}`);
  return (request, response, next) => {
    const given = digestOf(request.headers.authorization ?? '');
    if (!timingSafeEqual(wanted, given)) {
      response.setHeader('WWW-Authenticate', 'Bearer');
      throw new HttpError(401, 'wrong_token', refusal);
    }
    next();
  };
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

const oneMinute = 60_000;

/** Holds whoever tries tokens, or asks for what is refused, to a number of failures a minute. */
export function limitFailures(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: oneMinute,
    limit: perMinute,
    skipSuccessfulRequests: true,
    standardHeaders: false,
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
