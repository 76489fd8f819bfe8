import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './temporary-folder.ts';

const made = fileURLToPath(new URL('./data-of-e440ad6', import.meta.url));

/** When its answers were given: 2026-11-30, in milliseconds since 1970. */
export const oldAnswersAt = Date.UTC(2026, 10, 30, 19, 17);

/** A copy of the data folder that commit e440ad6 made, for one test. */
export function oldDataFolder(): string {
  const dataDir = join(temporaryFolder(), 'data');
  cpSync(made, dataDir, { recursive: true });
  return dataDir;
}
