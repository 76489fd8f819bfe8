import { readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileDigest } from '../../library/folder/durable-files.ts';
import { run } from './run.ts';

/** Writes `SHA256SUMS` of all files below a folder: `sha256sum -c --quiet SHA256SUMS` checks them. */
export async function writeDigests(stage: string): Promise<void> {
  const entries = await readdir(stage, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const lines: string[] = [];
  for (const file of files) lines.push(`${await fileDigest(file)}  ${relative(stage, file)}\n`);
  await writeFile(join(stage, 'SHA256SUMS'), lines.join(''));
}

/** Makes the archive, owned by root and readable by all, with its digest beside it. */
export async function makeArchive(stage: string, archive: string): Promise<string> {
  const owner = ['--owner=0', '--group=0', '--numeric-owner', '--mode=u=rwX,go=rX', '--sort=name'];
  run('tar', [...owner, '-czf', archive, basename(stage)], { in: dirname(stage) });
  const digest = await fileDigest(archive);
  await writeFile(`${archive}.sha256`, `${digest}  ${basename(archive)}\n`);
  return digest;
}
