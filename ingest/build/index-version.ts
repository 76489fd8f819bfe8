import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Generation } from '../../library/folder/generations.ts';
import { fileOfPart, keywordsFile } from '../../search/index/index-files.ts';
import { isCurrentLayout } from '../../search/index/keyword-file.ts';

const beginningBytes = 4;

/** Whether this version can go on from a generation, which an earlier one may have made. */
export async function isOfThisVersion({ folder, manifest }: Generation): Promise<boolean> {
  for (const { name } of manifest.parts) {
    if (name === '') return false;
    const beginning = await beginningOf(join(folder, fileOfPart(name, keywordsFile)));
    if (!isCurrentLayout(beginning)) return false;
  }
  return true;
}

async function beginningOf(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(beginningBytes), 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
