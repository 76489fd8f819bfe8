import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileDigest, flushToDisk, replaceFile } from '../../library/folder/durable-files.ts';
import { openCurrentGeneration, readCurrent } from '../../library/folder/generations.ts';
import { noteBackup } from '../../library/folder/kept-backups.ts';
import { Library } from '../../library/library.ts';
import { copyDatabase, databaseFault } from '../../library/copy-database.ts';
import { BackupError, manifestName, verifyBackup, type BackupManifest } from './backup-manifest.ts';

const mostTries = 5;
const databases = ['library.sqlite', 'journal.sqlite', 'audit.sqlite'];

/**
 * Copies a data folder that is in use: library, journal, audit and the live index, each as it was at one
 * moment, and reads all of it once more before it says that it is whole.
 * @throws BackupError where the folder holds something already, or what was copied is not sound.
 */
export async function makeBackup(dataDir: string, into: string, at: Date): Promise<BackupManifest> {
  if (existsSync(into) && (await readdir(into)).length > 0) {
    throw new BackupError(`${into} is not empty. Name a new folder for each backup.`);
  }
  if (!existsSync(join(dataDir, 'library.sqlite'))) {
    throw new BackupError(
      `${dataDir} has no library. Name the data folder with --data or DATA_DIR.`,
    );
  }
  await mkdir(into, { recursive: true });
  try {
    const generation = await copyGeneration(dataDir, into);
    for (const name of databases) {
      if (existsSync(join(dataDir, name)))
        await copyDatabase(join(dataDir, name), join(into, name));
    }
    const reports = await checkCopy(into, generation);
    await seal(into, { version: 1, at: at.toISOString(), generation, reports });
    const manifest = await verifyBackup(into);
    await noteBackup(dataDir, { folder: into, at: manifest.at });
    return manifest;
  } catch (error) {
    await rm(into, { recursive: true, force: true });
    throw error;
  }
}

/** The index first: a library that is newer than its index is whole, one that is older is not. */
async function copyGeneration(dataDir: string, into: string): Promise<string | undefined> {
  for (let tries = 1; ; tries++) {
    const name = await readCurrent(dataDir);
    if (name === undefined) return undefined;
    try {
      await copyFolder(join(dataDir, 'generations', name), join(into, 'generations', name));
      await replaceFile(join(into, 'CURRENT'), `${name}\n`);
      return name;
    } catch (cause) {
      // Ingests that publish meanwhile remove what is two generations old.
      await rm(join(into, 'generations'), { recursive: true, force: true });
      if (tries === mostTries) {
        throw new BackupError(`The index of ${dataDir} could not be copied; try again.`, { cause });
      }
    }
  }
}

async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) await copyFile(join(from, name), join(to, name));
}

/** Reads all that was copied. How many reports it holds. */
async function checkCopy(into: string, generation: string | undefined): Promise<number> {
  const faults = databases
    .map((name) => join(into, name))
    .filter((path) => existsSync(path))
    .flatMap((path) => databaseFault(path) ?? []);
  const { problems } = generation ? await openCurrentGeneration(into) : { problems: [] };
  const [fault] = [...faults, ...problems];
  if (fault !== undefined) throw new BackupError(`What was copied is not sound: ${fault}`);
  const library = Library.open(into);
  try {
    library.check();
    return library.reports().length;
  } finally {
    library.close();
  }
}

async function seal(into: string, facts: Omit<BackupManifest, 'files'>): Promise<void> {
  const files: Record<string, string> = {};
  for (const path of await filesOf(into)) {
    await flushToDisk(join(into, path));
    files[path] = await fileDigest(join(into, path));
  }
  for (const folder of new Set(Object.keys(files).map((path) => dirname(join(into, path))))) {
    await flushToDisk(folder);
  }
  await replaceFile(join(into, manifestName), `${JSON.stringify({ ...facts, files }, null, 2)}\n`);
}

async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/-(?:wal|shm)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}
