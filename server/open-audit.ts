import { hostname } from 'node:os';
import type { Logger } from 'pino';
import type { WritingState } from '../library/folder/write-behind.ts';
import { AuditBehind } from './control/audit/audit-behind.ts';
import { forwardAudit } from './control/audit/forward-audit.ts';
import { syslogSender } from './control/audit/syslog-sender.ts';
import type { AuditRow, NoteAct } from './control/audit/audit-entry.ts';

export type OpenedAudit = {
  readonly note: NoteAct;
  readonly page: (after: number, limit: number) => readonly AuditRow[];
  readonly state: () => WritingState;
  readonly close: () => void;
};

/**
 * Opens the audit of a server. Acts go to the log as well; answers, of which there are many, do not. All of
 * it goes on to syslog where that is asked for. Where it cannot be used, answers are given and health says
 * what is not kept.
 */
export function openAudit(
  { dataDir, auditDays: days, auditSyslog }: AuditConfig,
  logger: Logger,
): OpenedAudit {
  const audit = auditOf(dataDir, days, logger);
  const syslog =
    auditSyslog === undefined ? undefined : toSyslog(auditSyslog, { dataDir, audit, logger });
  const note: NoteAct = (act) => {
    if (act.event !== 'answer') logger.info({ act }, 'audit');
    audit.note(act);
  };
  const close = () => {
    syslog?.close();
    audit.close();
  };
  return { ...audit, note, close };
}

type AuditConfig = {
  readonly dataDir: string;
  readonly auditDays: number;
  readonly auditSyslog?: string | undefined;
};

type Telling = {
  readonly dataDir: string;
  readonly audit: Pick<OpenedAudit, 'page'>;
  readonly logger: Logger;
};

function toSyslog(address: string, { dataDir, audit, logger }: Telling) {
  return forwardAudit({
    ...{ dataDir, page: audit.page, sender: syslogSender(address) },
    source: { host: hostname(), processId: process.pid },
    onFailure: (error) => {
      logger.error({ err: error }, 'the audit cannot be sent to syslog; it is sent later');
    },
    onRecovery: () => {
      logger.warn('the audit is sent to syslog again');
    },
  });
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
    const { note, page, state } = audit;
    return { note, page, state, close: () => audit.close() };
  } catch (error) {
    logger.error({ err: error }, 'the audit cannot be used; nothing is written down');
    const reason = error instanceof Error ? error.message : String(error);
    const state = () => ({ state: 'not_kept' as const, waiting: 0, lost: 0, reason });
    return { note: () => undefined, page: () => [], state, close: () => undefined };
  }
}
