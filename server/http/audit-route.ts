import { Router } from 'express';
import { z } from 'zod';
import type { AuditRow, NoteAct } from '../control/audit/audit-entry.ts';
import { askerOf, requireRole } from './access/asker-of.ts';
import { HttpError } from './http-error.ts';

/** Rows after one, the oldest first, at most so many. */
export type AuditPage = (after: number, limit: number) => readonly AuditRow[];

const mostRows = 1000;
const pageQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(mostRows).default(mostRows),
});

/** `GET /api/audit?after=&limit=`: what was done, for auditors; that they read it is written down too. */
export function auditRoute(page: AuditPage, audit: NoteAct): Router {
  const router = Router();
  router.get('/', requireRole('auditor', audit), (request, response) => {
    const read = pageQuery.safeParse(request.query);
    if (!read.success) {
      const field = read.error.issues[0]?.path.join('.') ?? '';
      throw new HttpError(400, 'bad_request', `请求格式不对：${field}。`, { cause: read.error });
    }
    const { after, limit } = read.data;
    const rows = page(after, limit);
    const act = { event: 'audit_read', actor: askerOf(response).id, source: 'http' } as const;
    audit({ ...act, result: 'ok', after, rows: rows.length });
    response.setHeader('Cache-Control', 'no-store');
    response.json({ rows: rows.map(asJson) });
  });
  return router;
}

function asJson({ sequence, entry, hash }: AuditRow) {
  return { sequence, entry: JSON.parse(entry) as unknown, hash };
}
