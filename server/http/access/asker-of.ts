import type { RequestHandler, Response } from 'express';
import { anyone, type Asker, type Role } from '../../control/access/asker.ts';
import type { NoteAct } from '../../control/audit/audit-entry.ts';
import { HttpError } from '../http-error.ts';

/** Who asks, as `nameAsker` found it. */
export function askerOf(response: Response): Asker {
  return (response.locals['asker'] as Asker | undefined) ?? anyone;
}

/** Lets in who has a role. Who shows nothing is asked who they are; who may not is told so. */
export function requireRole(role: Role, audit: NoteAct): RequestHandler {
  return (request, response, next) => {
    const asker = askerOf(response);
    if (asker.roles.includes(role)) {
      next();
      return;
    }
    if (!asker.isNamed) {
      response.setHeader('WWW-Authenticate', 'Bearer');
      throw new HttpError(401, 'sign_in_needed', '请先登录，或带上密钥再试。');
    }
    const act = {
      event: 'not_allowed',
      actor: asker.id,
      source: 'http',
      result: 'refused',
    } as const;
    audit({ ...act, wants: role, method: request.method, path: request.baseUrl + request.path });
    throw new HttpError(403, 'not_allowed', `${asker.id} 没有${roleNames[role]}的权限。`);
  };
}

const roleNames: Readonly<Record<Role, string>> = {
  reader: '查阅',
  editor: '评审',
  operator: '运维',
  auditor: '审计',
};
