import { existsSync, readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { holdsReport } from '../copy-database.ts';

const backupSchema = z.object({
  folder: z.string(),
  /** When it was made, as ISO 8601 in UTC. */
  at: z.string(),
});

/** A copy of a data folder that stands elsewhere. */
export type KeptBackup = z.infer<typeof backupSchema>;

const listOf = (dataDir: string) => join(dataDir, 'backups.jsonl');

/** Writes down where a backup of a data folder was put: a removal has to name those that hold more. */
export async function noteBackup(dataDir: string, backup: KeptBackup): Promise<void> {
  await appendFile(listOf(dataDir), `${JSON.stringify(backup)}\n`);
}

/** The backups that are still where they were put and hold one of these reports, the oldest first. */
export function backupsHolding(dataDir: string, ids: readonly string[]): readonly KeptBackup[] {
  return notedBackups(dataDir).filter(({ folder }) => {
    const path = join(folder, 'library.sqlite');
    return existsSync(path) && ids.some((id) => holdsReport(path, id));
  });
}

function notedBackups(dataDir: string): readonly KeptBackup[] {
  if (!existsSync(listOf(dataDir))) return [];
  const lines = readFileSync(listOf(dataDir), 'utf8').split('\n');
  return lines.flatMap((line) => backupSchema.safeParse(parsed(line)).data ?? []);
}

/** A line that was cut off names no backup. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
