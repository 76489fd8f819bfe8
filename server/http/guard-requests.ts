import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
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

/** Holds each client to a number of questions, or of something else, a minute. */
export function limitRate(perMinute: number, what = '提问'): RequestHandler {
  return rateLimit({
    windowMs: oneMinute,
    limit: perMinute,
    standardHeaders: 'draft-6',
    legacyHeaders: false,
    // A header from an untrusted proxy is ignored; that is no fault to report.
    validate: { xForwardedForHeader: false },
    handler: () => {
      throw new HttpError(
        429,
        'rate_limited',
        `${what}太频繁，每分钟最多 ${perMinute} 次，请稍后再试。`,
      );
    },
  });
}
