import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fileDigest } from '../../library/folder/durable-files.ts';

/** Name of the file that says what a backup holds. It is written last: without it there is none. */
export const manifestName = 'backup.json';

const manifestSchema = z.object({
  version: z.literal(1),
  /** When it was made, as ISO 8601 in UTC. */
  at: z.string(),
  /** The live generation; absent before the first ingest. */
  generation: z.string().optional(),
  reports: z.number().int(),
  /** sha256 by path within the backup. */
  files: z.record(z.string(), z.string()),
});

/** What a backup holds. */
export type BackupManifest = z.infer<typeof manifestSchema>;

/** A backup cannot be made or used; the message says why and what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/**
 * The manifest of a backup whose every file is as it was written.
 * @throws BackupError naming what is missing or damaged.
 */
export async function verifyBackup(folder: string): Promise<BackupManifest> {
  const manifest = await readManifest(folder);
  for (const [path, expected] of Object.entries(manifest.files)) {
    const digest = await fileDigest(join(folder, path)).catch(() => 'missing');
    if (digest === expected) continue;
    const fault = digest === 'missing' ? 'is missing' : 'is damaged';
    throw new BackupError(
      `${join(folder, path)} ${fault}. Take another backup; nothing was changed.`,
    );
  }
  return manifest;
}

async function readManifest(folder: string): Promise<BackupManifest> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')));
  } catch (cause) {
    throw new BackupError(
      `${folder} is no whole backup: it has no ${manifestName} that can be read. Take another one.`,
      { cause },
    );
  }
}
