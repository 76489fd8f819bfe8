import { z } from 'zod';
import type { AuditRow } from './audit-entry.ts';

/** Which machine and program tells. */
export type SyslogSource = { readonly host: string; readonly processId: number };

// RFC 5424, 6.2.1: facility 13 is the log audit; severities are 3 error, 4 warning, 5 notice.
const logAudit = 13;
const severities: Readonly<Record<string, number>> = { failed: 3, refused: 4 };
const notice = 5;

const told = z.looseObject({ at: z.string(), event: z.string(), result: z.string() });

/**
 * A row of the audit as one message of RFC 5424, with what chains it, so that whoever collects them can tell
 * later that the chain is as it was.
 */
export function syslogLine({ sequence, entry, hash }: AuditRow, source: SyslogSource): string {
  const { at, event, result } = told.parse(JSON.parse(entry));
  const priority = logAudit * 8 + (severities[result] ?? notice);
  const head = `<${priority}>1 ${at} ${printable(source.host)} wenbao ${source.processId} ${event}`;
  const chain = `[chain@32473 sequence="${sequence}" hash="${hash}"]`;
  // The byte order mark says that what follows is UTF-8.
  return `${head} ${chain} \uFEFF${entry}`;
}

function printable(host: string): string {
  return host.replace(/[^\x21-\x7e]/gu, '').slice(0, 255) || '-';
}
