import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { schemaSteps } from '../../library/schema.ts';
import { databaseVersion } from '../../library/copy-database.ts';
import { auditSteps } from '../control/audit/audit-log.ts';
import { journalSteps } from '../journal/journal-schema.ts';

/** The databases of a data folder, and the steps that bring each up to this version. */
export const databases = [
  { file: 'library.sqlite', steps: schemaSteps },
  { file: 'journal.sqlite', steps: journalSteps },
  { file: 'audit.sqlite', steps: auditSteps },
] as const;

/** A database of an earlier version. */
export type OlderDatabase = {
  readonly file: string;
  readonly version: number;
  readonly of: number;
};

/** The databases of a folder that this program would have to change before it uses them. */
export function olderDatabases(dataDir: string): readonly OlderDatabase[] {
  return databases.flatMap(({ file, steps }) => {
    const path = join(dataDir, file);
    const version = existsSync(path) ? databaseVersion(path) : undefined;
    const isOlder = version !== undefined && version > 0 && version < steps.length;
    return isOlder ? [{ file, version, of: steps.length }] : [];
  });
}
