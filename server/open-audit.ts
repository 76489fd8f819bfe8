import type { Logger } from 'pino';
import type { WritingState } from '../library/folder/write-behind.ts';
import { AuditBehind } from './control/audit/audit-behind.ts';
import type { NoteAct } from './control/audit/audit-entry.ts';

export type OpenedAudit = {
  readonly note: NoteAct;
  readonly state: () => WritingState;
  readonly close: () => void;
};

/**
 * Opens the audit of a server. Acts go to the log as well, and from there to syslog; answers, of which
 * there are many, do not. Where it cannot be used, answers are given and health says what is not kept.
 */
export function openAudit(
  { dataDir, auditDays: days }: { readonly dataDir: string; readonly auditDays: number },
  logger: Logger,
): OpenedAudit {
  const audit = auditOf(dataDir, days, logger);
  const note: NoteAct = (act) => {
    if (act.event !== 'answer') logger.info({ act }, 'audit');
    audit.note(act);
  };
  return { ...audit, note };
}

function auditOf(dataDir: string, days: number, logger: Logger): OpenedAudit {
  try {
    const audit = new AuditBehind(dataDir, {
      ...{ days, now: Date.now },
      onFailure: (error) => {
        logger.error({ err: error }, 'the audit cannot be written; acts wait for it');
      },
      onRecovery: (lost) => {
        logger.warn({ lost }, 'the audit is written again');
      },
    });
    return { note: audit.note, state: audit.state, close: () => audit.close() };
  } catch (error) {
    logger.error({ err: error }, 'the audit cannot be used; nothing is written down');
    const reason = error instanceof Error ? error.message : String(error);
    const state = () => ({ state: 'not_kept' as const, waiting: 0, lost: 0, reason });
    return { note: () => undefined, state, close: () => undefined };
  }
}
