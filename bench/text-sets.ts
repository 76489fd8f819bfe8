import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findReportFiles } from '../ingest/report-files.ts';
import { changedCopy } from './changed-copy.ts';

/** Reports to measure with: the files of a folder, and how many changed copies of each. */
export type TextSet = { readonly name: string; readonly folder: string; readonly copies: number };

const digests = fileURLToPath(new URL('../reports', import.meta.url));
const corpus = fileURLToPath(new URL('../../shared/corpus', import.meta.url));

const digestSet = (copies: number): TextSet => ({
  name: `digests ×${copies}`,
  folder: digests,
  copies,
});
const corpusSet = (copies: number): TextSet => ({
  name: `corpus ×${copies}`,
  folder: corpus,
  copies,
});

/** A small set and a larger one of the same kind, to see growth: the corpus where it is at hand. */
export const twoSizes: readonly [TextSet, TextSet] = existsSync(corpus)
  ? [corpusSet(1), corpusSet(3)]
  : [digestSet(10), digestSet(30)];

/** Some 7,000 passages, and some 70,000. */
export const sevenAndSeventyThousand: readonly [TextSet, TextSet] = existsSync(corpus)
  ? [corpusSet(1), corpusSet(11)]
  : [digestSet(35), digestSet(270)];

/** The corpus, and five times as much. */
export const oneAndFiveTimes: readonly [TextSet, TextSet] = existsSync(corpus)
  ? [corpusSet(1), corpusSet(5)]
  : [digestSet(10), digestSet(50)];

/** The bundled digests as they are. */
export const bundled: TextSet = digestSet(1);

/** Writes a set into a folder, one file a copy. */
export async function writeTexts(set: TextSet, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  for (const { path } of await findReportFiles([set.folder])) {
    const text = await readFile(path, 'utf8');
    const extension = extname(path);
    for (let copy = 0; copy < set.copies; copy++) {
      const name = `${basename(path, extension)}-${copy}${extension}`;
      await writeFile(join(into, name), changedCopy(text, copy));
    }
  }
}
