import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../replace-file.ts';
import type { VerdictStore } from './judge-run.ts';

/** Keeps what a judge said as files named by their key. */
export function verdictFiles(folder: string): VerdictStore {
  return {
    get: async (key) => readFile(join(folder, key), 'utf8').catch(() => undefined),
    async put(key, said) {
      await mkdir(folder, { recursive: true });
      await replaceFile(join(folder, key), said);
    },
  };
}
