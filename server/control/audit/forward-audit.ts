import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../../library/folder/durable-files.ts';
import type { AuditRow } from './audit-entry.ts';
import { syslogLine, type SyslogSource } from './syslog-line.ts';
import type { SyslogSender } from './syslog-sender.ts';

export type Forwarding = {
  readonly dataDir: string;
  /** Rows after one, the oldest first. */
  readonly page: (after: number, limit: number) => readonly AuditRow[];
  readonly sender: SyslogSender;
  readonly source: SyslogSource;
  /** Told once when messages cannot leave, and once when they can again. */
  readonly onFailure: (error: unknown) => void;
  readonly onRecovery: () => void;
};

const rowsAtOnce = 200;
const everyMilliseconds = 1000;

/**
 * Sends the rows of the audit on in their order, those of commands too, each once it is written: what
 * could not leave is sent later, after a new start as well. Where it has come to stands in audit.sent.
 */
export function forwardAudit(options: Forwarding): { readonly close: () => void } {
  let isSending = false;
  let isFailing = false;
  const look = async () => {
    if (isSending) return;
    isSending = true;
    try {
      await sendWhatIsNew(options);
      if (isFailing) options.onRecovery();
      isFailing = false;
    } catch (error) {
      if (!isFailing) options.onFailure(error);
      isFailing = true;
    } finally {
      isSending = false;
    }
  };
  const timer = setInterval(() => void look(), everyMilliseconds).unref();
  return {
    close: () => {
      clearInterval(timer);
      options.sender.close();
    },
  };
}

/** Sends all rows that were not sent yet. @throws where one cannot be. */
export async function sendWhatIsNew({ dataDir, page, sender, source }: Forwarding): Promise<void> {
  const path = join(dataDir, 'audit.sent');
  for (;;) {
    const rows = page(sentUpTo(path), rowsAtOnce);
    const last = rows.at(-1);
    if (!last) return;
    for (const row of rows) await sender.send(syslogLine(row, source));
    await replaceFile(path, `${last.sequence}\n`);
  }
}

/** Rows that are told twice, where the file is gone, do no harm: they carry their number. */
function sentUpTo(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8')) || 0;
  } catch {
    return 0;
  }
}
