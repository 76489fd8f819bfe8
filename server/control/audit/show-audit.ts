import { z } from 'zod';
import type { AuditRow } from './audit-entry.ts';

const shown = z.looseObject({
  at: z.string(),
  event: z.string(),
  actor: z.string(),
  source: z.string(),
  result: z.string(),
});

/** A row in one line for people; what cannot be read is shown as it is. */
export function rowInWords({ sequence, entry }: AuditRow): string {
  const { data } = shown.safeParse(JSON.parse(entry));
  if (!data) return `${sequence}  ${entry}`;
  const { at, event, actor, source, result, ...details } = data;
  return `${sequence}  ${at}  ${event}  ${actor}@${source}  ${result}  ${JSON.stringify(details)}`;
}

/** A row as one line of JSON, with what chains it. */
export function rowAsJson({ sequence, entry, hash }: AuditRow): string {
  return JSON.stringify({ sequence, entry: JSON.parse(entry) as unknown, hash });
}
