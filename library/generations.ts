import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileDigest, flushToDisk, replaceFile } from './durable-files.ts';
import { formatManifest, manifestVersion, parseManifest, type Manifest } from './manifest.ts';

/** A published index, whole as its manifest says. */
export type Generation = {
  /** Such as 000007. */
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
};

/** What the maker of a generation says of it. */
export type MadeGeneration = Pick<Manifest, 'embedder' | 'passages' | 'passagesDigest'>;

export type OpenedGeneration = {
  readonly generation?: Generation;
  /** Why newer generations could not serve; empty when all is well. */
  readonly problems: readonly string[];
};

const generationName = /^\d{6}$/;

/**
 * The live generation, or the newest earlier one that is whole. Every file's digest is compared
 * before anything native reads it, since hnswlib crashes on a damaged file (docs/adr/0002).
 */
export async function openCurrentGeneration(dataDir: string): Promise<OpenedGeneration> {
  const current = await readCurrent(dataDir);
  const problems: string[] = [];
  for (const name of await namesUpTo(dataDir, current)) {
    const folder = join(dataDir, 'generations', name);
    try {
      return { generation: { name, folder, manifest: await verify(folder) }, problems };
    } catch (error) {
      problems.push(
        `generation ${name}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return { problems };
}

/** Name of the live generation; undefined before the first was published. */
export async function readCurrent(dataDir: string): Promise<string | undefined> {
  try {
    const name = (await readFile(join(dataDir, 'CURRENT'), 'utf8')).trim();
    return generationName.test(name) ? name : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Publishes a new generation: `write` fills a fresh folder, the files are digested and flushed,
 * the folder is renamed into place, and CURRENT is swapped. A kill at any moment leaves the live
 * generation live. The one before stays, as the one to fall back to; older ones are removed.
 */
export async function publishGeneration(
  dataDir: string,
  write: (folder: string) => Promise<MadeGeneration>,
): Promise<Generation> {
  const generations = join(dataDir, 'generations');
  await mkdir(generations, { recursive: true });
  const names = await generationNames(dataDir);
  const name = String(Number(names[0] ?? 0) + 1).padStart(6, '0');
  const beside = join(generations, `${name}.tmp`);
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside);
  const manifest = await seal(beside, await write(beside));
  const folder = join(generations, name);
  await rename(beside, folder);
  await flushToDisk(generations);
  await replaceFile(join(dataDir, 'CURRENT'), `${name}\n`);
  await removeOlder(dataDir, name);
  return { name, folder, manifest };
}

async function seal(folder: string, made: MadeGeneration): Promise<Manifest> {
  const files: Record<string, string> = {};
  for (const file of (await readdir(folder)).toSorted()) {
    await flushToDisk(join(folder, file));
    files[file] = await fileDigest(join(folder, file));
  }
  const manifest: Manifest = { version: manifestVersion, ...made, files };
  await replaceFile(join(folder, 'manifest.json'), formatManifest(manifest));
  return manifest;
}

async function verify(folder: string): Promise<Manifest> {
  const manifest = parseManifest(await readFile(join(folder, 'manifest.json'), 'utf8'));
  for (const [file, expected] of Object.entries(manifest.files)) {
    const found = await fileDigest(join(folder, file));
    if (found !== expected) {
      throw new Error(
        `${file} is damaged: sha256 ${found.slice(0, 12)}…, not ${expected.slice(0, 12)}…`,
      );
    }
  }
  return manifest;
}

async function namesUpTo(dataDir: string, current: string | undefined): Promise<readonly string[]> {
  if (!current) return [];
  const earlier = (await generationNames(dataDir)).filter((name) => name < current);
  return [current, ...earlier];
}

/** Newest first. */
async function generationNames(dataDir: string): Promise<readonly string[]> {
  const names = await readdir(join(dataDir, 'generations')).catch(() => []);
  return names
    .filter((name) => generationName.test(name))
    .toSorted()
    .toReversed();
}

async function removeOlder(dataDir: string, live: string): Promise<void> {
  const older = (await generationNames(dataDir)).filter((name) => name < live).slice(1);
  for (const name of older) {
    await rm(join(dataDir, 'generations', name), { recursive: true, force: true });
  }
}
