import { access } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import type { Library } from '../library/library.ts';
import type { FileOutcome } from './file-outcome.ts';
import type { ReportFile } from './report-files.ts';

/**
 * Takes from the library each file that once came from the folders (or ZIPs) given and is not there
 * now; its reports go unless another file holds them too.
 * @throws Error when a folder has lost everything: it is far more often not mounted than emptied.
 */
export async function* filesGone(
  library: Library,
  found: readonly ReportFile[],
  given: readonly string[],
): AsyncGenerator<FileOutcome> {
  for (const folder of given.map((path) => resolve(path))) {
    const gone = await pathsGone(library, found, folder);
    if (gone.length > 0 && !found.some(({ path }) => liesIn(path, folder))) {
      throw new Error(
        `${folder} holds no report file now; ${gone.length} came from it. Is it mounted? Nothing ` +
          'was removed. If it is meant to be empty, remove its reports: npm run ingest -- --remove <id>',
      );
    }
    for (const path of gone) {
      const file = relative(folder, path) || basename(path);
      yield { file, outcome: 'gone', reportIds: library.removeFile(path) };
    }
  }
}

async function pathsGone(
  library: Library,
  found: readonly ReportFile[],
  folder: string,
): Promise<readonly string[]> {
  const gone: string[] = [];
  for (const path of library.files.paths().filter((one) => liesIn(one, folder))) {
    // Within a file that was found: a ZIP that cannot be opened now. Its files are not known to be gone.
    if (found.some((file) => liesIn(path, file.path))) continue;
    if (!(await exists(path))) gone.push(path);
  }
  return gone;
}

function liesIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
