import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadInput } from '../bad-input.ts';
import { reasonOf } from '../reason-of.ts';
import { fillEvidence } from './located-evidence.ts';
import { decodeTable } from '../readers/decode-table.ts';
import type { GoldQuestion } from './gold-question.ts';
import { type GoldFile, parseGold } from './parse-gold.ts';

/** Where the texts are handed over that located evidence points into, beside the project. */
const textFolders = ['reports', 'wide', 'corpus', 'all-reports'].map((name) =>
  fileURLToPath(new URL(`../../shared/${name}`, import.meta.url)),
);

/**
 * Questions with their evidence. Evidence that points into a text which is not at hand is left out,
 * and `tell` hears of it.
 * @throws BadInput when a file cannot be read or a line is broken
 */
export async function readGoldFiles(
  paths: readonly string[],
  {
    folders = textFolders,
    tell = () => undefined,
  }: { readonly folders?: readonly string[]; readonly tell?: (notice: string) => unknown } = {},
): Promise<readonly GoldQuestion[]> {
  const { questions, missing } = fillEvidence(parseGold(await openGoldFiles(paths)), folders);
  const [first] = missing;
  if (first !== undefined) {
    tell(`Evidence in ${missing.length} texts that are not at hand (${first} …) is not counted.\n`);
  }
  return questions;
}

/**
 * Opens gold files; a folder stands for the `.jsonl` files in it, in the order of their names.
 * @throws BadInput when a file cannot be read, or a folder holds none
 */
export async function openGoldFiles(paths: readonly string[]): Promise<readonly GoldFile[]> {
  const files = await Promise.all(paths.map(goldFilesAt));
  return Promise.all(files.flat().map(openGoldFile));
}

async function goldFilesAt(path: string): Promise<readonly string[]> {
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
  if (!isFolder) return [path];
  const names = (await readdir(path)).filter((name) => name.endsWith('.jsonl')).toSorted();
  if (names.length === 0) {
    throw new BadInput(`The folder ${path} holds no .jsonl file. Give the files themselves.`);
  }
  return names.map((name) => join(path, name));
}

async function openGoldFile(path: string): Promise<GoldFile> {
  try {
    return { name: path, text: decodeTable(await readFile(path)) };
  } catch (cause) {
    const reason = reasonOf(cause);
    throw new BadInput(`Gold file ${path} cannot be read (${reason}). Check the path.`, { cause });
  }
}
