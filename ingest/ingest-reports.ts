import { openCurrentGeneration } from '../library/generations.ts';
import { Library } from '../library/library.ts';
import type { ReportSummary } from '../library/report.ts';
import type { Embedder } from '../search/embedder.ts';
import { buildGeneration } from './build-generation.ts';
import { documentsIn, readReportFile } from './read-report-file.ts';
import { RefusedFileError } from './refused-file-error.ts';
import { findReportFiles, type ReportFile } from './report-files.ts';

/** What became of one file. `reason` is a Chinese sentence for people. */
export type FileOutcome =
  | { readonly file: string; readonly outcome: 'saved'; readonly reportIds: readonly string[] }
  | { readonly file: string; readonly outcome: 'unchanged' }
  | { readonly file: string; readonly outcome: 'refused'; readonly reason: string };

export type IngestResult = {
  readonly files: readonly FileOutcome[];
  /** The documents that went in. */
  readonly reports: readonly ReportSummary[];
  /** Name of the generation that now serves, or undefined when there is nothing to serve. */
  readonly generation: string | undefined;
};

export type IngestProgress = {
  readonly stage: 'files' | 'passages';
  readonly done: number;
  readonly of: number;
};

/**
 * Reads files into the library, then publishes a new index over all of it. A file that cannot be
 * read is refused with its reason and the others go on; an unchanged file is not read again.
 */
export async function ingestReports(options: {
  readonly paths: readonly string[];
  readonly dataDir: string;
  readonly embedder: Embedder;
  /** Builds the index anew although no file changed. */
  readonly rebuild?: boolean;
  readonly onProgress?: (progress: IngestProgress) => void;
}): Promise<IngestResult> {
  const { dataDir, onProgress } = options;
  const found = await findReportFiles(options.paths);
  const library = Library.open(dataDir);
  try {
    const files: FileOutcome[] = [];
    for (const file of found) {
      files.push(await ingestFile(library, file));
      onProgress?.({ stage: 'files', done: files.length, of: found.length });
    }
    const generation = await bringIndexUpToDate({ ...options, library });
    const saved = new Set(
      files.flatMap((file) => (file.outcome === 'saved' ? file.reportIds : [])),
    );
    return { files, reports: library.reports().filter(({ id }) => saved.has(id)), generation };
  } finally {
    library.close();
  }
}

async function ingestFile(library: Library, file: ReportFile): Promise<FileOutcome> {
  try {
    const read = await readReportFile(file);
    if (library.digestOf(file.path) === read.source.sha256) {
      return { file: file.name, outcome: 'unchanged' };
    }
    const reportIds = library.saveFile(read.source, documentsIn(read));
    return { file: file.name, outcome: 'saved', reportIds };
  } catch (error) {
    if (!(error instanceof RefusedFileError)) throw error;
    library.logIngest(file.path, 'refused', error.message);
    return { file: file.name, outcome: 'refused', reason: error.message };
  }
}

async function bringIndexUpToDate(options: {
  readonly library: Library;
  readonly dataDir: string;
  readonly embedder: Embedder;
  readonly rebuild?: boolean;
  readonly onProgress?: (progress: IngestProgress) => void;
}): Promise<string | undefined> {
  const { library, dataDir, embedder, rebuild, onProgress } = options;
  const { generation } = await openCurrentGeneration(dataDir);
  const upToDate =
    generation?.manifest.passagesDigest === library.passagesDigest() &&
    generation.manifest.embedder.name === embedder.name;
  if (!rebuild && upToDate) return generation.name;
  if (library.reports().length === 0) return generation?.name;
  const { name } = await buildGeneration({
    library,
    dataDir,
    embedder,
    onProgress: (done, of) => onProgress?.({ stage: 'passages', done, of }),
  });
  return name;
}
