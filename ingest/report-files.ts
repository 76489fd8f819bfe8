import { open, readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve } from 'node:path';
import { sourceOfFile } from './formats/byte-source.ts';
import { headOf, isZip } from './formats/detect-format.ts';
import { intakeLimits } from './formats/intake-limits.ts';
import { openZip } from './formats/zip/zip-archive.ts';
import type { ZipEntry } from './formats/zip/zip-directory.ts';

/** A file to be read, and the name under which people know it. */
export type ReportFile = {
  /** Absolute. A file in a ZIP has a path as if the ZIP were a folder. */
  readonly path: string;
  readonly name: string;
  /** The ZIP that the file is in, when it is in one. */
  readonly packed?: { readonly archive: string; readonly entry: ZipEntry };
};

/**
 * The files that were asked for: a file as it is, a folder as all files in it and below, in the
 * order of their names, and a ZIP as the files in it. What each file is shows when it is read; left
 * alone are only hidden files, README, what systems and programs leave behind, and links.
 * @throws Error naming the path that does not exist.
 */
export async function findReportFiles(paths: readonly string[]): Promise<readonly ReportFile[]> {
  const found: ReportFile[] = [];
  for (const path of paths) found.push(...(await filesAt(path)));
  const byPath = new Map(found.map((file) => [file.path, file]));
  return [...byPath.values()];
}

async function filesAt(given: string): Promise<readonly ReportFile[]> {
  const path = resolve(given);
  const info = await stat(path).catch((cause: unknown) => {
    throw new Error(`No such file or folder: ${given}. Check the path.`, { cause });
  });
  if (!info.isFile() && !info.isDirectory()) {
    throw new Error(`Neither a file nor a folder: ${given}. Check the path.`);
  }
  const files = info.isDirectory() ? (await filesBelow(path)).toSorted() : [path];
  const name = (file: string) => showable(file === path ? basename(path) : relative(path, file));
  const opened: ReportFile[] = [];
  for (const file of files) opened.push(...(await unpacked({ path: file, name: name(file) })));
  return opened;
}

/** Links are not followed: they lead out of the folder, or round in it. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  // A folder that may not be read stands for itself and is refused when it is opened.
  if (!entries) return [folder];
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isFile() && isReportName(entry.name)) found.push(path);
    if (entry.isDirectory() && isOpenFolder(entry.name)) found.push(...(await filesBelow(path)));
  }
  return found;
}

/** The files in a ZIP; any other file, and a ZIP that is not sound, as it is. */
async function unpacked(file: ReportFile): Promise<readonly ReportFile[]> {
  const entries = await archiveEntries(file.path).catch(() => []);
  const members = entries.filter(isReportEntry).map((entry) => [pathInside(entry), entry] as const);
  if (members.length === 0) return [file];
  const taken = new Map<string, number>();
  return members.map(([inside, entry]) => {
    const use = (taken.get(inside) ?? 0) + 1;
    taken.set(inside, use);
    const name = use === 1 ? inside : `${inside} (${use})`;
    const packed = { archive: file.path, entry };
    return { path: join(file.path, name), name: `${file.name}/${name}`, packed };
  });
}

const documentParts = new Set(['[content_types].xml', 'ofd.xml', 'mimetype']);

/** The entries of a ZIP of files; none when the file is no ZIP, or a document that is one inside. */
async function archiveEntries(path: string): Promise<readonly ZipEntry[]> {
  const handle = await open(path);
  try {
    const source = await sourceOfFile(handle);
    if (source.size > intakeLimits.archiveBytes) return [];
    if (!isZip(headOf(await source.read(0, 4)))) return [];
    const entries = await openZip(source);
    return entries.some(({ name }) => documentParts.has(name.toLowerCase())) ? [] : entries;
  } finally {
    await handle.close();
  }
}

function isReportEntry(entry: ZipEntry): boolean {
  if (entry.isFolder || entry.isLink) return false;
  const folders = pathInside(entry).split('/');
  const name = folders.pop() ?? '';
  return folders.every(isOpenFolder) && isReportName(name);
}

/**
 * The path of an entry without what would lead out of the ZIP, had it been unpacked on a disk:
 * `../../etc/报告.txt` and `C:\报告.txt` are `etc/报告.txt` and `报告.txt`.
 */
function pathInside({ name }: ZipEntry): string {
  const parts = name.split(/[/\\]/u).filter((part) => !/^(?:\.{0,2}|[a-z]:)$/iu.test(part));
  return showable(parts.join('/'));
}

/** Without characters that cannot be seen, break a line, or turn the letters around them. */
function showable(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\ufffd');
}

// What macOS puts into a ZIP, and the folder in which browsers keep the parts of a saved page.
function isOpenFolder(name: string): boolean {
  return !/^\.|^__MACOSX$|(?:_files|\.files)$/u.test(name);
}

// ~$ are locks of Office; the rest is left behind by systems, editors and broken downloads.
const leftBehind = /^(?:\.|~\$|readme\b|thumbs\.db$|desktop\.ini$)|~$/iu;

// Of programs, shortcuts and half downloads. A report that somebody hands over is none of these;
// one that is refused all the same can be named by itself.
const notForReading = new Set(
  'bak bat cjs crdownload css csv db dll download exe ini js json jsonl lnk lock log map mjs part py sh sqlite tmp toml ts tsv url xml yaml yml'.split(
    ' ',
  ),
);

function isReportName(name: string): boolean {
  return !leftBehind.test(name) && !notForReading.has(extname(name).slice(1).toLowerCase());
}
