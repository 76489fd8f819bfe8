import { DataFolderError } from './data-folder-error.ts';
import { isDiskFull } from '../open-database.ts';

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The error in plain words where it says that there is no room; any other as it is. */
export function explainDiskFull(error: unknown, dataDir: string): unknown {
  if (error instanceof DataFolderError) return error;
  if (!isDiskFull(error) && !hasFullCode(error)) return error;
  return new DataFolderError(
    `There is no room left on the disk of ${dataDir}: ${messageOf(error)}. What was reported as ` +
      'saved is kept and the index serves as before. Free some space and run the same command again.',
    { cause: error },
  );
}

function hasFullCode(error: unknown): boolean {
  return error instanceof Error && 'code' in error && fullCodes.has(String(error.code));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
