import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { fileDigest, flushToDisk } from '../../library/folder/durable-files.ts';
import { whileHoldingFolder } from '../../library/folder/hold-data-folder.ts';
import { beijingTime } from './audit/audit-entry.ts';

export type Retirement = {
  /** Where the certificate is written; outside the folder that goes. */
  readonly certificate: string;
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** What was deleted, for whoever has to prove it. */
export type Certificate = {
  readonly folder: string;
  readonly by: string;
  readonly at: string;
  readonly files: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
};

/**
 * Ends a data folder for good: writes down every file of it with its digest, then removes them all.
 * The certificate is on the disk before the first is gone. Backups and copies of disks are not known.
 * @throws Error where the certificate would go with the folder; DataFolderHeldError while one ingests.
 */
export async function retire(
  dataDir: string,
  { certificate, by, now }: Retirement,
): Promise<Certificate> {
  if (`${resolve(certificate)}${sep}`.startsWith(`${resolve(dataDir)}${sep}`)) {
    throw new Error(
      `${certificate} lies in the folder that is to go. Name a place outside ${dataDir}.`,
    );
  }
  const written = await whileHoldingFolder(dataDir, async () => {
    const files = await digestsOf(dataDir);
    const all = { folder: resolve(dataDir), by, at: beijingTime(now()), files };
    await writeFile(certificate, `${JSON.stringify(all, null, 2)}\n`, { flag: 'wx' });
    await flushToDisk(certificate);
    return all;
  });
  await rm(dataDir, { recursive: true });
  return written;
}

async function digestsOf(folder: string): Promise<Certificate['files']> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const files = [];
  for (const path of paths) {
    const [{ size }, sha256] = [await stat(path), await fileDigest(path)];
    files.push({ path: path.slice(folder.length + 1), bytes: size, sha256 });
  }
  return files;
}
