import { createHash } from 'node:crypto';

/** Everything that is written down of what is done to the system and by it. */
export const auditEvents = [
  'server_started',
  'server_stopped',
  'paused',
  'resumed',
  'model_off',
  'model_on',
  'notice_set',
  'notice_cleared',
  'words_changed',
  'words_unreadable',
  'switches_unreadable',
  'answer',
  'forbidden_word',
  'conversation_forgotten',
  'wrong_key',
  'locked_out',
  'not_allowed',
  'key_added',
  'key_revoked',
  'keys_unreadable',
  'ratings_exported',
  'ratings_imported',
  'files_taken_in',
  'report_removed',
  'report_corrected',
  'backup_made',
  'backup_restored',
  'data_upgraded',
  'earlier_data_removed',
  'audit_broken',
  'audit_pruned',
  'audit_verified',
  'audit_exported',
  'audit_read',
  'signed_in',
  'signed_out',
] as const;

export type AuditEvent = (typeof auditEvents)[number];

/** Something that was done: by whom, from where, and how it went. */
export type AuditAct = {
  readonly event: AuditEvent;
  /**
   * The user of the machine who gave a command, or the name of who asks as keys or sign-on have it; else
   * `server`, `reader` where nobody knows who, or `unknown` where a credential was wrong.
   */
  readonly actor: string;
  readonly source: 'command' | 'server' | 'http';
  readonly result: 'ok' | 'refused' | 'failed' | (string & {});
  /** When it was done is written by the log. */
  readonly at?: never;
} & Readonly<Record<string, unknown>>;

/** An act in its place in the chain. */
export type AuditRow = {
  /** From 1, without a gap. */
  readonly sequence: number;
  /** The act with when it was done, as JSON: what `hash` is of. */
  readonly entry: string;
  /** sha256 in lower-case hex over the hash before it, the sequence and the entry. */
  readonly hash: string;
};

/** Writes an act down; what cannot be written now is written later. */
export type NoteAct = (act: AuditAct) => void;

/** Before the first row. */
export const firstHash = '0'.repeat(64);

/** The hash that chains a row to the one before it. */
export function chainHash(before: string, sequence: number, entry: string): string {
  return createHash('sha256').update(`${before}\n${sequence}\n${entry}`).digest('hex');
}

const eightHours = 8 * 60 * 60 * 1000;

/** A moment in Beijing's time: `beijingTime(0) // => '1970-01-01T08:00:00.000+08:00'` */
export function beijingTime(milliseconds: number): string {
  return new Date(milliseconds + eightHours).toISOString().replace('Z', '+08:00');
}
