import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file beside and renames it, so that a run that is cut off leaves no half of one. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
