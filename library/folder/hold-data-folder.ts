import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { DataFolderError } from './data-folder-error.ts';
import { tryHold } from '../open-database.ts';

const holderSchema = z.object({ pid: z.number().int(), since: z.string(), host: z.string() });

/** The program that writes into a data folder. */
export type FolderHolder = z.infer<typeof holderSchema>;

/** Another program writes into the data folder; the message says which, and since when. */
export class DataFolderHeldError extends DataFolderError {
  /** Undefined for the moment between taking the lock and signing it. */
  readonly holder: FolderHolder | undefined;

  constructor(dataDir: string, holder: FolderHolder | undefined) {
    const who = holder
      ? `process ${holder.pid} on ${holder.host}, since ${holder.since}`
      : 'a process that has not signed yet';
    super(`${dataDir} is being written by another ingest: ${who}. Wait until it ends, or stop it.`);
    this.holder = holder;
  }
}

/**
 * Lets one program at a time write into a data folder. The lock is the operating system's, on
 * ingest.lock, and goes with its holder however that ends; ingest.holder.json only tells people
 * who it is. Readers need no lock.
 * @throws DataFolderHeldError naming the holder.
 */
export async function whileHoldingFolder<Result>(
  dataDir: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const signature = join(dataDir, 'ingest.holder.json');
  const lock = tryHold(join(dataDir, 'ingest.lock'));
  if (!lock) throw new DataFolderHeldError(dataDir, readHolder(signature));
  try {
    const since = new Date().toISOString();
    sign(signature, { pid: process.pid, since, host: hostname() });
    return await work();
  } finally {
    rmSync(signature, { force: true });
    lock.release();
  }
}

function sign(path: string, holder: FolderHolder): void {
  try {
    writeFileSync(path, JSON.stringify(holder));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DataFolderError(
      `${reason}. Check that the folder can be written, or choose another with DATA_DIR or --data.`,
      { cause },
    );
  }
}

function readHolder(path: string): FolderHolder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
