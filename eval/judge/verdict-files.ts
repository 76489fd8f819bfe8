import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { seal, unseal } from '../gold-files/sealed.ts';
import { replaceFile } from '../replace-file.ts';
import type { VerdictStore } from './judge-run.ts';

/** Keeps what a judge said as files named by their key, sealed, for some is of held-out questions. */
export function verdictFiles(folder: string): VerdictStore {
  return {
    async get(key) {
      try {
        return z.string().parse(unseal(await readFile(join(folder, key), 'utf8')));
      } catch {
        return undefined;
      }
    },
    async put(key, said) {
      await mkdir(folder, { recursive: true });
      await replaceFile(join(folder, key), seal(said));
    },
  };
}
