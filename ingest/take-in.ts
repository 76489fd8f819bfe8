import type { Library, SourceFile } from '../library/library.ts';
import type { KeptOrigin } from '../library/source-files.ts';
import type { ReportDraft, ReportOrigin } from '../library/report.ts';
import { isOfBetterOrigin } from '../library/versions/choose-version.ts';
import type { FileOutcome, UnsureFacts } from './file-outcome.ts';
import { originIn, type Manifest } from './read-manifest.ts';
import {
  documentsIn,
  readReportFile,
  type FileDocuments,
  type ReadingOptions,
} from './read-report-file.ts';
import { RefusedFileError } from './refused-file-error.ts';
import type { ReportFile } from './report-files.ts';

/** What reading a file came to, before anything of it is saved. */
export type ReadFile = { readonly file: ReportFile } & (
  | { readonly unchanged: true }
  | ({ readonly source: SourceFile } & FileDocuments)
  | { readonly refused: string }
);

/** Reads a file, unless it is in the library as it is. Changes nothing. */
export async function readFileOf(
  library: Library,
  file: ReportFile,
  options: {
    readonly reread?: boolean | undefined;
    readonly manifest?: Manifest | undefined;
    readonly collection?: string | undefined;
  } & ReadingOptions,
): Promise<ReadFile> {
  try {
    const read = await readReportFile(file);
    const { reread, manifest, collection } = options;
    const isHere = isKnown(library, read.source, manifest);
    if (isHere && !reread && library.files.isIn(file.path, collection))
      return { file, unchanged: true };
    const documents = await documentsIn(read, options.manifest, options);
    return { file, source: read.source, ...documents };
  } catch (error) {
    if (!(error instanceof RefusedFileError)) throw error;
    return { file, refused: error.message };
  }
}

/** Whether a file is in as it is, and as a list of sources says. */
function isKnown(
  { files }: Library,
  { path, file, sha256 }: SourceFile,
  manifest: Manifest = new Map(),
): boolean {
  if (files.digestOf(path) !== sha256) return false;
  const listed = originIn(manifest, file);
  return !listed || files.originsOf(path).every((kept) => saysAsMuch(kept, listed));
}

/** Of two files with the same words the original's origin is kept. */
function saysAsMuch({ origin: kept, isShared }: KeptOrigin, listed: ReportOrigin): boolean {
  if (isShared && isOfBetterOrigin(kept?.kind, listed.kind)) return true;
  const { address, publisher, published, kind } = { ...kept, ...listed };
  return (
    kept?.kind === kind &&
    kept.address === address &&
    kept.publisher === publisher &&
    kept.published === published
  );
}

export type TakingIn = {
  /** The program brings the file along by itself. */
  readonly example?: boolean | undefined;
  /** Where its reports go; absent: where they are, and new ones where everybody reads them. */
  readonly collection?: string | undefined;
};

/** Puts into the library what was read. */
export function takeIn(
  library: Library,
  read: ReadFile,
  { example = false, collection }: TakingIn = {},
): FileOutcome {
  const { name, path } = read.file;
  if ('unchanged' in read) {
    // Whoever names an example wants it.
    if (!example) library.keepExamples([path]);
    return { file: name, outcome: 'unchanged' };
  }
  if ('refused' in read) {
    library.logIngest(path, 'refused', read.refused);
    return refusal(name, read.refused, library.files.reportsOf(path));
  }
  const reportIds = library.saveFile({ ...read.source, example }, read.documents, collection);
  const unsure = unsureFacts(library, reportIds, read.documents);
  const versions = library.files.versionsIn(path).filter(({ held }) => held > 1);
  return {
    ...{ file: name, outcome: 'saved', reportIds },
    ...(unsure.length > 0 && { unsure }),
    ...(versions.length > 0 && { versions }),
    ...(read.unread !== undefined && { unread: read.unread }),
  };
}

/** What is one of several of each document, and was not put right by a person. */
function unsureFacts(
  library: Library,
  ids: readonly string[],
  drafts: readonly ReportDraft[],
): readonly UnsureFacts[] {
  if (!drafts.some(({ placeCandidates, yearCandidates }) => placeCandidates ?? yearCandidates)) {
    return [];
  }
  const known = new Map(library.reports().map((report) => [report.id, report]));
  return drafts.flatMap(({ placeCandidates = [], yearCandidates = [] }, index) => {
    const reportId = ids[index] ?? '';
    const report = known.get(reportId);
    const places = report?.region === '' ? placeCandidates : [];
    const years = report?.planYear === null ? yearCandidates : [];
    return places.length + years.length > 0 ? [{ reportId, places, years }] : [];
  });
}

function refusal(file: string, reason: string, kept: readonly string[]): FileOutcome {
  if (kept.length === 0) return { file, outcome: 'refused', reason };
  const stays = `${reason}；此前从该文件导入的 ${kept.join('、')} 仍保留`;
  return { file, outcome: 'refused', reason: stays, kept };
}
