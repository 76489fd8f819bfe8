import { availableParallelism } from 'node:os';
import type { ForbiddenWords } from '../language/words/forbidden/forbidden-words.ts';
import { tokenise } from '../language/words/tokenise.ts';
import { explainDiskFull } from '../library/folder/disk-full.ts';
import { openCurrentGeneration, type Generation } from '../library/folder/generations.ts';
import { whileHoldingFolder } from '../library/folder/hold-data-folder.ts';
import { Library } from '../library/library.ts';
import type { ReportSummary } from '../library/report.ts';
import type { Embedder } from '../models/embedding/embedder.ts';
import { prepareReader } from './apart/read-apart.ts';
import { buildGeneration, growGeneration, type BuildProgress } from './build/build-generation.ts';
import { isOfThisVersion } from './build/index-version.ts';
import { readMissingFigures } from './figures-in.ts';
import { takeAwayExamples } from './examples-gone.ts';
import type { FileOutcome } from './file-outcome.ts';
import { withForbidden } from './forbidden-in-file.ts';
import { filesGone } from './files-gone.ts';
import { readAhead } from './read-ahead.ts';
import type { Manifest } from './read-manifest.ts';
import { findReportFiles, type ReportFile } from './report-files.ts';
import { readFileOf, takeIn } from './take-in.ts';

export type { FileOutcome };

export type IngestResult = {
  readonly files: readonly FileOutcome[];
  /** The documents that went in. */
  readonly reports: readonly ReportSummary[];
  /** How many indicator figures stand in them. */
  readonly figures: number;
  /** Ids of the examples that went because a real report came in. */
  readonly examplesGone: readonly string[];
  /** Name of the generation that now serves, or undefined when there is nothing to serve. */
  readonly generation: string | undefined;
};

export type IngestProgress = {
  readonly stage: 'files' | 'scans' | BuildProgress['stage'];
  readonly done: number;
  readonly of: number;
  /** Name of the file that was done last, while files are read. */
  readonly file?: string;
};

export type IngestOptions = {
  readonly paths: readonly string[];
  readonly dataDir: string;
  readonly embedder: Embedder;
  /** Builds the index anew although no file changed. */
  readonly rebuild?: boolean;
  /** Folds the parts of the index into one although none is due. */
  readonly fold?: boolean;
  /** How many passages a part of the index may have: see `Build`. */
  readonly mostInPart?: number;
  /** Reads files again although they did not change: for a program that reads them better. */
  readonly reread?: boolean;
  /** Takes in what is marked 秘密, 机密, 绝密 or 内部 at its head. */
  readonly allowMarked?: boolean | undefined;
  /** Words of which each file is told that says them. */
  readonly forbidden?: ForbiddenWords | undefined;
  /** Takes away what came from the folders given and is no longer there. */
  readonly prune?: boolean;
  /** Put in by the program itself: they go when somebody takes in a real report. */
  readonly areExamples?: boolean;
  /** Keeps what the program put in by itself although a real report comes in. */
  readonly keepExamples?: boolean;
  /** The collection that their reports go into; absent: the one they are in, and `public` for new ones. */
  readonly collection?: string | undefined;
  /** Where files were taken from, where they do not say it themselves. */
  readonly manifest?: Manifest;
  readonly onProgress?: (progress: IngestProgress) => void;
  /** Told in words where the embedding model changed, so that all vectors are made anew. */
  readonly onRenewed?: (why: string) => void;
  /**
   * Told of each file as soon as what became of it is on the disk: a report that was told of as
   * `saved` survives whatever happens next.
   */
  readonly onFile?: (outcome: FileOutcome) => void;
};

/**
 * Reads files into the library, then publishes a new index over all of it. A file that cannot be
 * read is refused with its reason and the others go on; an unchanged file is not read again.
 * @throws DataFolderHeldError when another program is at it; DataFolderError when the disk is full.
 */
export async function ingestReports(options: IngestOptions): Promise<IngestResult> {
  const { dataDir, paths } = options;
  if (paths.length > 0) prepareReader();
  const found = await findReportFiles(options.paths);
  try {
    return await whileHoldingFolder(dataDir, () => ingestFound(found, options));
  } catch (error) {
    throw explainDiskFull(error, dataDir);
  }
}

async function ingestFound(
  found: readonly ReportFile[],
  options: IngestOptions,
): Promise<IngestResult> {
  const library = Library.open(options.dataDir);
  try {
    const files = await ingestFiles(library, found, options);
    const saved = new Set(
      files.flatMap((file) => (file.outcome === 'saved' ? file.reportIds : [])),
    );
    if (options.keepExamples) library.keepExamples(library.files.examplePaths());
    const examplesGone = options.areExamples ? [] : takeAwayExamples(library, saved);
    readMissingFigures(library);
    const forget = files.some(({ outcome }) => outcome === 'gone') || examplesGone.length > 0;
    const generation = await bringIndexUpToDate(library, { ...options, forget });
    const reports = library.reports().filter(({ id }) => saved.has(id));
    const figures = library.countFigures({ reportIds: [...saved] });
    return { files, reports, figures, examplesGone, generation };
  } finally {
    library.close();
  }
}

async function ingestFiles(
  library: Library,
  found: readonly ReportFile[],
  options: IngestOptions,
): Promise<readonly FileOutcome[]> {
  const { onProgress, onFile, prune, reread, manifest, allowMarked, collection } = options;
  const files: FileOutcome[] = [];
  const note = (outcome: FileOutcome) => {
    files.push(outcome);
    onFile?.(outcome);
  };
  const onPage = (done: number, of: number) => onProgress?.({ stage: 'scans', done, of });
  if (found.length <= fewFiles) setImmediate(prepareWords);
  const reading = readAhead(found, readersAtOnce, (file) =>
    readFileOf(library, file, { reread, manifest, onPage, allowMarked, collection }),
  );
  for await (const [index, read] of reading) {
    const taken = takeIn(library, read, { example: options.areExamples, collection });
    note(withForbidden(taken, read, options.forbidden));
    onProgress?.({ stage: 'files', done: index + 1, of: found.length, file: read.file.name });
  }
  // Last, so that a report which only moved to another file keeps its id.
  if (prune) for await (const file of filesGone(library, found, options.paths)) note(file);
  return files;
}

// The passages of so few are cut into words here, and the dictionary for that takes half a second to load: it is
// loaded while the first file is being read.
const fewFiles = 5;

function prepareWords(): void {
  tokenise('增长');
}

// What is read waits in memory to be saved, in the order of the files.
const readersAtOnce = Math.min(4, availableParallelism());

/**
 * The name of the generation that serves when it says what the library says. It grows by what has
 * changed; where it is damaged, or of another embedder or version, all is built anew.
 */
export async function bringIndexUpToDate(
  library: Library,
  options: BringUpToDate,
): Promise<string | undefined> {
  const { dataDir, embedder, rebuild } = options;
  const { generation, problems } = await openCurrentGeneration(dataDir, { compare: 'sizes' });
  const isSound = problems.length === 0 && !rebuild;
  if (isSound && generation && (await canGrow(generation, embedder))) {
    const grown = await growGeneration(generation, { ...options, library });
    if (grown !== generation || (await isWhole(dataDir))) return grown.name;
  }
  if (!generation && isSound && library.reports().length === 0) return undefined;
  return (await buildGeneration({ ...options, library })).name;
}

type BringUpToDate = Pick<
  IngestOptions,
  'dataDir' | 'embedder' | 'rebuild' | 'fold' | 'mostInPart' | 'onProgress' | 'onRenewed'
> & { readonly forget?: boolean };

async function canGrow(generation: Generation, embedder: Embedder): Promise<boolean> {
  return generation.manifest.embedder.name === embedder.name && (await isOfThisVersion(generation));
}

/** Reads every byte: done where there is time for it, since nothing has changed. */
async function isWhole(dataDir: string): Promise<boolean> {
  return (await openCurrentGeneration(dataDir)).problems.length === 0;
}
