import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve } from 'node:path';

/** A file to be read, and the name under which people know it. */
export type ReportFile = { readonly path: string; readonly name: string };

const extensions = new Set(['.txt', '.md']);

/**
 * The files that were asked for: a file as it is, a folder as all `.txt` and `.md` files in it and
 * below, in the order of their names. Hidden files and README files are left alone.
 * @throws Error naming the path that does not exist.
 */
export async function findReportFiles(paths: readonly string[]): Promise<readonly ReportFile[]> {
  const found = await Promise.all(paths.map(filesAt));
  const byPath = new Map(found.flat().map((file) => [file.path, file]));
  return [...byPath.values()];
}

async function filesAt(given: string): Promise<readonly ReportFile[]> {
  const path = resolve(given);
  const info = await stat(path).catch((cause: unknown) => {
    throw new Error(`No such file or folder: ${given}. Check the path.`, { cause });
  });
  if (!info.isDirectory()) return [{ path, name: basename(path) }];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isReportName(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => ({ path: file, name: relative(path, file) }));
}

function isReportName(name: string): boolean {
  return extensions.has(extname(name).toLowerCase()) && !/^(?:\.|readme\b)/iu.test(name);
}
