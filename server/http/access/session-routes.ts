import express, { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import type { Asker } from '../../control/access/asker.ts';
import type { Sessions } from '../../control/access/sessions.ts';
import type { NoteAct } from '../../control/audit/audit-entry.ts';
import { HttpError } from '../http-error.ts';
import { askerOf } from './asker-of.ts';
import type { AskersByKey } from './askers-by-key.ts';

export type SessionParts = {
  readonly sessions: Sessions;
  readonly byKey: AskersByKey;
  readonly audit: NoteAct;
  /** Where the pages are, and whether browsers reach them by TLS alone. */
  readonly cookie: { readonly path: string; readonly secure: boolean };
};

export const sessionCookie = 'wenbao_session';
const longestKey = 200;
export const sessionBody = z.object({ key: z.string().min(1).max(longestKey) });

/** `/api/session`: a browser signs in with a key, asks who it is taken for, and signs out. */
export function sessionRoutes({ sessions, byKey, audit, cookie }: SessionParts): Router {
  const router = Router();
  const options = { httpOnly: true, sameSite: 'strict', ...cookie } as const;
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.get('/', (_request, response) => {
    response.json(publicAsker(askerOf(response)));
  });
  router.post('/', express.json({ limit: '4kb' }), (request, response) => {
    const { key } = checkedBody(request);
    const asker = byKey.asker(key, request.ip ?? '');
    if (!asker) throw new HttpError(401, 'wrong_key', '密钥不对，请核对后重试。');
    response.cookie(sessionCookie, sessions.begin(key), options);
    audit(actOf(asker, 'signed_in'));
    response.json(publicAsker(asker));
  });
  router.delete('/', (request, response) => {
    const secret = sessionOf(request);
    if (secret !== undefined) end(secret, response);
    response.sendStatus(204);
  });
  const end = (secret: string, response: Response) => {
    sessions.end(secret);
    response.clearCookie(sessionCookie, options);
    audit(actOf(askerOf(response), 'signed_out'));
  };
  return router;
}

/** The secret that a browser sends along. */
export function sessionOf(request: Request): string | undefined {
  const cookies = request.headers.cookie?.split(';') ?? [];
  const own = cookies.map((one) => one.trim().split('=')).find(([name]) => name === sessionCookie);
  return own?.[1];
}

function publicAsker({ id, isNamed, roles, collections }: Asker) {
  return { name: isNamed ? id : null, roles, collections };
}

function checkedBody(request: Request): z.infer<typeof sessionBody> {
  const read = sessionBody.safeParse(request.body);
  if (read.success) return read.data;
  throw new HttpError(400, 'bad_request', '请求格式不对：key。', { cause: read.error });
}

function actOf({ id }: Asker, event: 'signed_in' | 'signed_out') {
  return { event, actor: id, source: 'http', result: 'ok' } as const;
}
