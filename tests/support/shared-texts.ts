import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A text handed over beside the project, as bytes. */
export type SharedText = { readonly name: string; readonly bytes: Uint8Array };

/** A report of the corpus, with what its index says of it. */
export type CorpusText = SharedText & {
  /** Names joined from the province down, such as 河北省保定市易县; 全国 for the nation. */
  readonly region: string;
  /** The year in which it was given. */
  readonly year: number;
};

const reportsFolder = fileURLToPath(new URL('../../../shared/reports', import.meta.url));
const corpusFolder = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** Whether the real pages are at hand: `describe.skipIf(!hasSharedReports)`. */
export const hasSharedReports: boolean = existsSync(reportsFolder);

/** Whether the corpus is at hand: `describe.skipIf(!hasSharedCorpus)`. */
export const hasSharedCorpus: boolean = existsSync(join(corpusFolder, 'index.jsonl'));

if (!hasSharedReports) {
  console.info('Tests over real pages are skipped: no ../shared/reports at hand.');
}
if (!hasSharedCorpus) {
  console.info('Tests over the corpus are skipped: no ../shared/corpus at hand.');
}

/** The real pages, in the order of their names. */
export function sharedReports(): readonly SharedText[] {
  return readdirSync(reportsFolder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => ({ name, bytes: readFileSync(join(reportsFolder, name)) }));
}

/** Every report that the corpus index lists. */
export function sharedCorpus(): readonly CorpusText[] {
  return readFileSync(join(corpusFolder, 'index.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { file: string; region: string; year: number })
    .map(({ file, region, year }) => ({
      name: file,
      bytes: readFileSync(join(corpusFolder, file)),
      region,
      year,
    }));
}
