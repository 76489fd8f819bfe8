import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.ts';

/** The newest symbols of the C and C++ libraries that a file asks for; absent where it asks for none. */
export type LibraryNeeds = {
  readonly file: string;
  readonly glibc?: string;
  readonly glibcxx?: string;
};

/** Every native module and library below a folder, with what it needs (by `objdump`). */
export async function libraryNeeds(folder: string): Promise<readonly LibraryNeeds[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.node$|\.so(?:\.\d+)*$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, ...needsIn(run('objdump', ['-p', file], { in: folder })) }));
}

/** Reads what `objdump -p` prints: `0x09691a75 0x00 02 GLIBC_2.2.5`. */
export function needsIn(printed: string): Omit<LibraryNeeds, 'file'> {
  const glibc = newest(printed, /\bGLIBC_(\d[\d.]*)/gu);
  const glibcxx = newest(printed, /\bGLIBCXX_(\d[\d.]*)/gu);
  return { ...(glibc && { glibc }), ...(glibcxx && { glibcxx }) };
}

function newest(printed: string, pattern: RegExp): string | undefined {
  return [...printed.matchAll(pattern)]
    .map(([, version = '']) => version)
    .toSorted(compare)
    .at(-1);
}

/** Whether one version is newer than another: 2.28 than 2.4. */
export function isNewer(version: string, than: string): boolean {
  return compare(version, than) > 0;
}

function compare(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true });
}
