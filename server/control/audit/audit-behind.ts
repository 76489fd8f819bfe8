import { WriteBehind, type WritingState } from '../../../library/folder/write-behind.ts';
import type { AuditAct, AuditRow, NoteAct } from './audit-entry.ts';
import { AuditLog, type AuditLogOptions, type TimedAct } from './audit-log.ts';

export type AuditBehindOptions = AuditLogOptions & {
  /** Told once when it cannot be written, and once when it can again. */
  readonly onFailure: (error: unknown) => void;
  readonly onRecovery: (lost: number) => void;
};

// A few megabytes; a disk that is full for longer than that many acts loses the oldest of them.
const mostWaiting = 10_000;
const oneDay = 24 * 60 * 60 * 1000;

/** The audit of a server: acts are written a moment later, so that no answer waits for the disk. */
export class AuditBehind {
  readonly #log: AuditLog;
  readonly #queue: WriteBehind<TimedAct>;
  readonly #now: () => number;
  readonly #daily: NodeJS.Timeout;

  /** @throws DataFolderError when the file cannot be used. */
  constructor(dataDir: string, options: AuditBehindOptions) {
    const { now, onFailure, onRecovery } = options;
    const log = AuditLog.open(dataDir, options);
    this.#log = log;
    this.#now = now;
    const write = (acts: readonly TimedAct[]) => log.append(acts);
    this.#queue = new WriteBehind({ write, mostWaiting, onFailure, onRecovery });
    const prune = () => {
      try {
        log.prune();
      } catch (error) {
        onFailure(error);
      }
    };
    prune();
    this.#daily = setInterval(prune, oneDay).unref();
  }

  readonly note: NoteAct = (act: AuditAct) => this.#queue.push({ act, at: this.#now() });

  readonly page = (after: number, limit: number): readonly AuditRow[] => {
    this.#queue.flush();
    return this.#log.page(after, limit);
  };

  readonly state = (): WritingState => this.#queue.state();

  /** Writes what still waits, as far as that is possible. */
  close(): void {
    clearInterval(this.#daily);
    this.#queue.close();
    this.#log.close();
  }
}
