import type { Request, RequestHandler } from 'express';
import { anyone, nobody, type Asker } from '../../control/access/asker.ts';
import type { Sessions } from '../../control/access/sessions.ts';
import type { AskersByKey } from './askers-by-key.ts';
import type { AskersBySignOn } from './askers-by-sign-on.ts';
import { sessionOf } from './session-routes.ts';

export type KnownAskers = {
  readonly byKey: AskersByKey;
  readonly sessions: Sessions;
  /** Absent: the office has none. */
  readonly bySignOn?: AskersBySignOn | undefined;
  /** What who shows nothing may read. */
  readonly anonymous: 'public' | 'none';
};

/**
 * The one place where it is found out who asks, from whatever credential came: a key, a session that was
 * begun with one, the office's sign-on. What shows nothing is anyone; a key that is wrong is refused and
 * never taken for none. What is answered to somebody is kept by no cache between.
 */
export function nameAsker(known: KnownAskers): RequestHandler {
  const unnamed = known.anonymous === 'public' ? anyone : nobody;
  return (request, response, next) => {
    const asker = named(request, known) ?? unnamed;
    response.locals['asker'] = asker;
    if (known.byKey.areGiven()) response.vary('Authorization, Cookie');
    if (asker.isNamed) response.setHeader('Cache-Control', 'private, no-cache');
    next();
  };
}

function named(request: Request, { byKey, sessions, bySignOn }: KnownAskers): Asker | undefined {
  const key = keyIn(request);
  if (key !== undefined) return byKey.asker(key, request.ip ?? '');
  const secret = sessionOf(request);
  const begunWith = secret === undefined ? undefined : sessions.keyOf(secret);
  const bySession = begunWith === undefined ? undefined : byKey.stillOpens(begunWith);
  return bySession ?? bySignOn?.asker(request);
}

function keyIn(request: Request): string | undefined {
  return /^Bearer +(.+)$/iu.exec(request.headers.authorization ?? '')?.[1]?.trim();
}
