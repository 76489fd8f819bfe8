import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyDatabase } from '../../library/copy-database.ts';
import { linkFile } from '../../library/folder/durable-files.ts';

/** Of these a program in use makes its own, and a copy needs none. */
const notCopied = /(?:-wal|-shm|-journal|[.]tmp|[.]lock|^ingest[.]holder[.]json)$/u;

/**
 * Copies a data folder, which may be in use, into a folder within it: databases as they were at one moment;
 * files of the index, which never change, by a second name. Returns how many bytes were copied.
 */
export async function copyDataInto(dataDir: string, copy: string): Promise<number> {
  await mkdir(copy);
  let bytes = 0;
  for (const path of await filesToCopy(dataDir)) {
    const [from, to] = [join(dataDir, path), join(copy, path)];
    await mkdir(dirname(to), { recursive: true });
    if (path.startsWith('generations/')) {
      await linkFile(from, to);
      continue;
    }
    await (path.endsWith('.sqlite') ? copyDatabase(from, to) : copyFile(from, to));
    bytes += (await stat(to)).size;
  }
  return bytes;
}

/** Bytes that a copy will take: everything but the index. */
export async function bytesToCopy(dataDir: string): Promise<number> {
  const paths = await filesToCopy(dataDir);
  const sizes = await Promise.all(
    paths
      .filter((path) => !path.startsWith('generations/'))
      .map(async (path) => (await stat(join(dataDir, path))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function filesToCopy(dataDir: string): Promise<readonly string[]> {
  const entries = await readdir(dataDir, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const generations = await readdir(join(dataDir, 'generations'), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  const inIndex = generations
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dataDir.length + 1));
  return [...files, ...inIndex].filter((path) => !notCopied.test(path));
}
