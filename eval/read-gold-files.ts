import { readFile } from 'node:fs/promises';
import { BadInput } from './bad-input.ts';
import type { GoldQuestion } from './gold-question.ts';
import { type GoldFile, parseGold } from './parse-gold.ts';

/** @throws BadInput when a file cannot be read or a line is broken */
export async function readGoldFiles(paths: readonly string[]): Promise<readonly GoldQuestion[]> {
  return parseGold(await Promise.all(paths.map(readGoldFile)));
}

async function readGoldFile(path: string): Promise<GoldFile> {
  try {
    return { name: path, text: await readFile(path, 'utf8') };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BadInput(`Gold file ${path} cannot be read (${reason}). Check the path.`, { cause });
  }
}
