import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flushToDisk } from '../../library/folder/durable-files.ts';
import { BackupError, verifyBackup, type BackupManifest } from './backup-manifest.ts';

/**
 * Puts a backup in the place of a data folder that is absent or empty. The backup is verified
 * before, and the folder appears whole or not at all.
 * @throws BackupError where the backup is damaged, or there are data that it would overwrite.
 */
export async function restoreBackup(backup: string, dataDir: string): Promise<BackupManifest> {
  const manifest = await verifyBackup(backup);
  if (existsSync(dataDir) && (await readdir(dataDir)).length > 0) {
    throw new BackupError(
      `${dataDir} holds data. Stop the server, move the folder away (mv ${dataDir} ${dataDir}.old), and try again.`,
    );
  }
  const beside = `${dataDir}.restoring`;
  await rm(beside, { recursive: true, force: true });
  for (const path of Object.keys(manifest.files)) {
    await mkdir(dirname(join(beside, path)), { recursive: true });
    await copyFile(join(backup, path), join(beside, path));
    await flushToDisk(join(beside, path));
  }
  await rm(dataDir, { recursive: true, force: true });
  await rename(beside, dataDir);
  await flushToDisk(dirname(dataDir));
  return manifest;
}
