import { userInfo } from 'node:os';
import type { AuditAct } from './audit-entry.ts';
import { AuditLog } from './audit-log.ts';

type CommandAct = Pick<AuditAct, 'event'> & Readonly<Record<string, unknown>>;

/**
 * Writes down what somebody did by a command, under the name of the user who gave it. What was done is
 * done: where it cannot be written down, that is said on the terminal.
 */
export function noteCommand(dataDir: string, act: CommandAct): void {
  try {
    const log = AuditLog.open(dataDir, { now: Date.now });
    try {
      log.note({ actor: userInfo().username, source: 'command', result: 'ok', ...act });
    } finally {
      log.close();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`已执行，但未能记入审计：${reason}\n`);
  }
}
