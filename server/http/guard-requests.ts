import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { askerOf } from './access/asker-of.ts';
import { HttpError } from './http-error.ts';

/** Response headers: only our own scripts run, nobody frames us, nothing is guessed. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        imgSrc: ["'self'", 'data:'],
      },
    },
  });
}

const exposedHeaders = [
  ...['Retry-After', 'X-Request-Id'],
  ...['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset', 'RateLimit-Policy'],
].join(', ');

/** Lets the portals that are named call the API from their pages; without names, none. */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    response.vary('Origin');
    if (origin !== undefined && origins.includes(origin)) {
      response.set({
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Headers': 'Content-Type, Accept',
        'Access-Control-Allow-Methods': 'GET, POST, DELETE',
        'Access-Control-Expose-Headers': exposedHeaders,
        'Access-Control-Max-Age': '600',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      });
    }
    if (request.method === 'OPTIONS') response.sendStatus(204);
    else next();
  };
}

const oneMinute = 60_000;

/**
 * Holds each client to a number of questions a minute, or to so many times that of something else. A key
 * may have a number of its own.
 */
export function limitRate(perMinute: number, what = '提问', times = 1): RequestHandler {
  const mostOf = (response: Response) => (askerOf(response).perMinute ?? perMinute) * times;
  return rateLimit({
    windowMs: oneMinute,
    limit: (_request, response) => mostOf(response),
    keyGenerator: (request, response) => senderOf(request, response),
    standardHeaders: 'draft-6',
    legacyHeaders: false,
    // A header from an untrusted proxy is ignored; that is no fault to report.
    validate: { xForwardedForHeader: false },
    handler: (_request, response) => {
      throw new HttpError(
        429,
        'rate_limited',
        `${what}太频繁，每分钟最多 ${mostOf(response)} 次，请稍后再试。`,
      );
    },
  });
}

/** Who has a name is counted by it, whoever shares their address; else by address. */
function senderOf(request: Request, response: Response): string {
  const { isNamed, id } = askerOf(response);
  return isNamed ? `name ${id}` : ipKeyGenerator(request.ip ?? '');
}
