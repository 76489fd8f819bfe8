import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { splitSentences } from '../language/sentences/split-sentences.ts';
import { dropOtherVersions } from '../library/folder/earlier-data.ts';
import { explainDiskFull } from '../library/folder/disk-full.ts';
import { dropOtherGenerations, generationNames } from '../library/folder/generations.ts';
import { backupsHolding, type KeptBackup } from '../library/folder/kept-backups.ts';
import { whileHoldingFolder } from '../library/folder/hold-data-folder.ts';
import { Library } from '../library/library.ts';
import { standInEmbedder } from '../search/index/stand-in-embedder.ts';
import { bringIndexUpToDate, type IngestOptions } from './ingest-reports.ts';

/** What is looked for where answers are kept, so that a removed report goes from there too. */
export type RemovedWords = {
  readonly ids: readonly string[];
  /** Its sentences. */
  readonly sentences: ReadonlySet<string>;
  /** Whether a report that stays says the same, so that the words are no longer only its own. */
  readonly isSaidElsewhere: (words: string) => boolean;
};

export type Removal = {
  readonly ids: readonly string[];
  /** The generation that now serves. */
  readonly generation: string | undefined;
  /** Earlier generations, which held the reports and are gone. */
  readonly dropped: readonly string[];
  /** How many kept answers quoted them, and are gone. */
  readonly answers: number;
  /** Copies of the data folder that hold them yet: nothing of these is changed. */
  readonly backups: readonly KeptBackup[];
};

type RemovalOptions = Pick<IngestOptions, 'dataDir' | 'embedder' | 'onProgress'> & {
  /** Takes from the journal what quotes the reports. How many answers. */
  readonly forget: (words: RemovedWords) => number;
};

/**
 * Takes reports out of the data folder, whatever files hold them: when it comes back no file of the
 * folder holds their words, and there is no going back to a generation that did. The files they
 * came from are left alone: they bring them back when they are ingested again. A removal that was
 * interrupted is finished by asking for it once more.
 * @throws Error naming the ids that are not in the library, before anything is removed;
 * DataFolderHeldError, DataFolderError.
 */
export async function removeReports(
  ids: readonly string[],
  options: RemovalOptions,
): Promise<Removal> {
  const { dataDir } = options;
  try {
    return await whileHoldingFolder(dataDir, () => removeAll([...new Set(ids)], options));
  } catch (error) {
    throw explainDiskFull(error, dataDir);
  }
}

async function removeAll(ids: readonly string[], options: RemovalOptions): Promise<Removal> {
  const { dataDir, embedder, forget } = options;
  const library = Library.open(dataDir);
  try {
    refuseUnknown(ids, library);
    const sentences = sentencesIn(ids.flatMap((id) => library.texts.allOf(id)));
    library.removeReports(ids);
    const words = { ids, sentences, isSaidElsewhere: (one: string) => library.texts.says(one) };
    const answers = forget(words);
    const before = await generationNames(dataDir);
    const generation = await bringIndexUpToDate(library, { ...options, forget: true });
    await dropOtherGenerations(dataDir);
    await dropOtherVersions(dataDir);
    if (embedder.name === standInEmbedder.name) dropVectors(dataDir);
    // Questions that were under way while the old index served have been written down by now.
    const later = forget(words);
    library.rewriteFile();
    const dropped = before.filter((name) => name !== generation);
    const backups = backupsHolding(dataDir, ids);
    return { ids, generation, dropped, answers: answers + later, backups };
  } finally {
    library.close();
  }
}

function refuseUnknown(ids: readonly string[], library: Library): void {
  const here = new Set(library.reports().map(({ id }) => id));
  const unknown = ids.filter(
    (id) => !here.has(id) && library.texts.removed(id)?.isErased !== false,
  );
  if (unknown.length === 0) return;
  const what = unknown.length === 1 ? 'There is no report' : 'There are no reports';
  throw new Error(
    `${what} ${unknown.join(', ')}; nothing was removed. See the ids with: npm run ingest -- --list`,
  );
}

function sentencesIn(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) =>
      splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) =>
        text.slice(start, end),
      ),
    ),
  );
}

/** Vectors of a model that is not configured now: whose they are is not known, so all of them go. */
function dropVectors(dataDir: string): void {
  const path = join(dataDir, 'embeddings.sqlite');
  for (const file of [path, `${path}-wal`, `${path}-shm`]) {
    if (existsSync(file)) rmSync(file);
  }
}
