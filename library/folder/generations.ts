import { mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileDigest, flushToDisk, linkFile, replaceFile } from './durable-files.ts';
import { formatManifest, manifestVersion, parseManifest, type Manifest } from './manifest.ts';

/** A published index, as its manifest says. */
export type Generation = {
  /** Such as 000007. */
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
  /** Files that are not what the manifest says: never to be read. Empty when all is well. */
  readonly damaged: readonly string[];
};

/** What the maker of a generation says of it. */
export type MadeGeneration = Pick<Manifest, 'embedder' | 'passages' | 'passagesDigest' | 'parts'>;

/** Files of an earlier generation that the next one has too, as they are. */
export type KeptFiles = { readonly from: Generation; readonly files: readonly string[] };

export type PublishOptions = {
  readonly kept?: KeptFiles;
  /** Whether none stays to fall back to: for where it holds what must not be kept. */
  readonly dropsEarlier?: boolean;
};

export type OpenOptions = {
  /** Whether a generation can serve without its damaged files; by default none can. */
  readonly canSpare?: (damaged: readonly string[], manifest: Manifest) => boolean;
  /** Digests of files that need not be read: whoever asks has them in memory already. */
  readonly known?: ReadonlySet<string>;
  /** `sizes` alone are compared where nothing is going to be read: it costs no time. */
  readonly compare?: 'digests' | 'sizes';
};

export type OpenedGeneration = {
  readonly generation?: Generation;
  /** Why the live generation could not serve, or not as a whole; empty when all is well. */
  readonly problems: readonly string[];
};

const generationName = /^\d{6}$/;

/**
 * The live generation, or the newest earlier one that can serve. Every file's digest is compared
 * before anything native reads it, since hnswlib crashes on a damaged file (docs/adr/0002). A
 * generation whose damaged files can all be spared still serves: the newest words by one leg are
 * worth more than older ones by two (docs/adr/0009).
 */
export async function openCurrentGeneration(
  dataDir: string,
  options: OpenOptions = {},
): Promise<OpenedGeneration> {
  const { names, problems } = await candidates(dataDir);
  for (const name of names) {
    const folder = join(dataDir, 'generations', name);
    try {
      const { manifest, faults } = await verify(folder, options);
      const damaged = [...faults.keys()];
      for (const fault of faults.values()) problems.push(`generation ${name}: ${fault}`);
      if (damaged.length === 0 || options.canSpare?.(damaged, manifest)) {
        return { generation: { name, folder, manifest, damaged }, problems };
      }
    } catch (error) {
      problems.push(`generation ${name}: ${messageOf(error)}`);
    }
  }
  return { problems };
}

/** Name of the live generation; undefined before the first was published or when CURRENT is bad. */
export async function readCurrent(dataDir: string): Promise<string | undefined> {
  const name = await readCurrentFile(dataDir);
  return name !== undefined && generationName.test(name) ? name : undefined;
}

/**
 * Publishes a new generation: `write` fills a fresh folder, the files are digested and flushed,
 * the folder is renamed into place, and CURRENT is swapped. A kill at any moment leaves the live
 * generation live. The one before stays, as the one to fall back to; older ones are removed. Files
 * that are kept are not written again: both generations have them.
 */
export async function publishGeneration(
  dataDir: string,
  write: (folder: string) => Promise<MadeGeneration>,
  { kept, dropsEarlier = false }: PublishOptions = {},
): Promise<Generation> {
  const generations = join(dataDir, 'generations');
  await mkdir(generations, { recursive: true });
  const live = await readCurrent(dataDir);
  const [newest] = await generationNames(dataDir);
  const name = String(Math.max(Number(newest ?? 0), Number(live ?? 0)) + 1).padStart(6, '0');
  const beside = join(generations, `${name}.tmp`);
  await removeUnfinished(generations);
  await mkdir(beside);
  for (const file of kept?.files ?? []) {
    await linkFile(join(kept?.from.folder ?? '', file), join(beside, file));
  }
  const manifest = await seal(beside, await write(beside), kept);
  const folder = join(generations, name);
  await rename(beside, folder);
  await flushToDisk(generations);
  await replaceFile(join(dataDir, 'CURRENT'), `${name}\n`);
  await removeOlder(dataDir, name, dropsEarlier ? 0 : 1);
  return { name, folder, manifest, damaged: [] };
}

async function seal(folder: string, made: MadeGeneration, kept?: KeptFiles): Promise<Manifest> {
  const files: Record<string, string> = {};
  const bytes: Record<string, number> = {};
  const known = kept?.from.manifest.files ?? {};
  for (const file of (await readdir(folder)).toSorted()) {
    const path = join(folder, file);
    const isKept = kept?.files.includes(file) ?? false;
    if (!isKept) await flushToDisk(path);
    files[file] = (isKept ? known[file] : undefined) ?? (await fileDigest(path));
    bytes[file] = (await stat(path)).size;
  }
  const { parts, ...rest } = made;
  // In the order in which a manifest is read: its digest is of what is written.
  const manifest: Manifest = { version: manifestVersion, ...rest, files, parts, bytes };
  await replaceFile(join(folder, 'manifest.json'), formatManifest(manifest));
  return manifest;
}

/** The manifest, and what is wrong with which file. @throws Error when there is no manifest. */
async function verify(
  folder: string,
  { known, compare }: OpenOptions,
): Promise<{ readonly manifest: Manifest; readonly faults: ReadonlyMap<string, string> }> {
  const manifest = parseManifest(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const faults = new Map<string, string>();
  for (const [file, expected] of Object.entries(manifest.files)) {
    if (known?.has(expected)) continue;
    const path = join(folder, file);
    const fault =
      compare === 'sizes'
        ? await faultOfSize(path, file, manifest.bytes[file])
        : await faultOf(path, file, expected);
    if (fault !== undefined) faults.set(file, fault);
  }
  return { manifest, faults };
}

async function faultOf(path: string, file: string, expected: string): Promise<string | undefined> {
  try {
    const found = await fileDigest(path);
    if (found === expected) return undefined;
    return `${file} is damaged: sha256 ${found.slice(0, 12)}…, not ${expected.slice(0, 12)}…`;
  } catch (error) {
    return `${file} cannot be read: ${messageOf(error)}`;
  }
}

async function faultOfSize(
  path: string,
  file: string,
  expected: number | undefined,
): Promise<string | undefined> {
  try {
    const { size } = await stat(path);
    if (expected === undefined || size === expected) return undefined;
    return `${file} has ${size} bytes, not ${expected}`;
  } catch (error) {
    return `${file} cannot be read: ${messageOf(error)}`;
  }
}

/** The names to try, newest first: the live one and those before it, or all where none is named. */
async function candidates(
  dataDir: string,
): Promise<{ readonly names: readonly string[]; readonly problems: string[] }> {
  const written = await readCurrentFile(dataDir);
  const all = await generationNames(dataDir);
  if (written !== undefined && generationName.test(written)) {
    return { names: [written, ...all.filter((name) => name < written)], problems: [] };
  }
  if (all.length === 0 && written === undefined) return { names: [], problems: [] };
  const said = written === undefined ? 'is missing' : `says "${written.slice(0, 20)}"`;
  return { names: all, problems: [`CURRENT ${said}: took the newest generation that is whole`] };
}

/** What CURRENT says; undefined when there is none. */
async function readCurrentFile(dataDir: string): Promise<string | undefined> {
  try {
    return (await readFile(join(dataDir, 'CURRENT'), 'utf8')).trim();
  } catch {
    return undefined;
  }
}

/** Names of all generations that are kept, newest first. */
export async function generationNames(dataDir: string): Promise<readonly string[]> {
  const names = await readdir(join(dataDir, 'generations')).catch(() => []);
  return names
    .filter((name) => generationName.test(name))
    .toSorted()
    .toReversed();
}

/** What a build that was killed left behind. */
async function removeUnfinished(generations: string): Promise<void> {
  const names = await readdir(generations);
  for (const name of names.filter((one) => one.endsWith('.tmp'))) {
    await rm(join(generations, name), { recursive: true, force: true });
  }
}

async function removeOlder(dataDir: string, live: string, kept: number): Promise<void> {
  const older = (await generationNames(dataDir)).filter((name) => name < live).slice(kept);
  await remove(dataDir, older);
}

/** Removes every generation but the live one, so that none can be gone back to. */
export async function dropOtherGenerations(dataDir: string): Promise<void> {
  const live = await readCurrent(dataDir);
  await remove(
    dataDir,
    (await generationNames(dataDir)).filter((name) => name !== live),
  );
}

async function remove(dataDir: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await rm(join(dataDir, 'generations', name), { recursive: true, force: true });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
