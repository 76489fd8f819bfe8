import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seal, unseal } from '../gold-files/sealed.ts';
import { replaceFile } from '../replace-file.ts';
import type { AnswerStore } from './generate-answers.ts';
import { readObservation } from './observation.ts';

/**
 * Keeps observations as files named by their key, sealed, for some are of held-out questions. One that
 * cannot be read is asked for again.
 */
export function folderStore(folder: string): AnswerStore {
  const pathOf = (key: string) => join(folder, `${key}.sealed`);
  return {
    async get(key) {
      try {
        return readObservation(unseal(await readFile(pathOf(key), 'utf8')));
      } catch {
        return undefined;
      }
    },
    async put(key, observation) {
      await mkdir(folder, { recursive: true });
      await replaceFile(pathOf(key), seal(observation));
    },
  };
}

/** Keeps nothing: every question is asked anew. */
export const noStore: AnswerStore = {
  get: async () => undefined,
  put: async () => {},
};
