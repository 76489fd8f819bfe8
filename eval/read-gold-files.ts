import { readFile } from 'node:fs/promises';
import { BadInput } from './bad-input.ts';
import { decodeTable } from './readers/decode-table.ts';
import type { GoldQuestion } from './gold-question.ts';
import { type GoldFile, parseGold } from './parse-gold.ts';

/** @throws BadInput when a file cannot be read or a line is broken */
export async function readGoldFiles(paths: readonly string[]): Promise<readonly GoldQuestion[]> {
  return parseGold(await openGoldFiles(paths));
}

/** @throws BadInput when a file cannot be read */
export async function openGoldFiles(paths: readonly string[]): Promise<readonly GoldFile[]> {
  return Promise.all(paths.map(openGoldFile));
}

async function openGoldFile(path: string): Promise<GoldFile> {
  try {
    return { name: path, text: decodeTable(await readFile(path)) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BadInput(`Gold file ${path} cannot be read (${reason}). Check the path.`, { cause });
  }
}
