import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingestReports, type IngestResult } from '../../ingest/ingest-reports.ts';
import { Library } from '../../library/library.ts';
import type { SearchParts } from '../../search/find-passages.ts';
import { openSearchIndex } from '../../search/index/search-index.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { digestFolder } from './digests.ts';

export type OpenedLibrary = SearchParts & {
  readonly library: Library;
  readonly dataDir: string;
  /** Closes the library and removes its folder. */
  readonly close: () => void;
};

/** A library in a fresh folder, with what ingest makes of these files; none leave it empty. */
export async function openLibraryOf(paths: readonly string[]): Promise<OpenedLibrary> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wenbao-test-'));
  const embedder = standInEmbedder;
  if (paths.length > 0) takenIn(await ingestReports({ paths, dataDir, embedder }));
  const library = Library.open(dataDir);
  return {
    dataDir,
    library,
    embedder,
    index: await openSearchIndex({ dataDir, library, embedder }),
    close: () => {
      library.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The same of reports whose words stand in a test, by the names of their files. */
export async function openLibraryOfTexts(
  texts: Readonly<Record<string, string>>,
): Promise<OpenedLibrary> {
  const folder = mkdtempSync(join(tmpdir(), 'wenbao-texts-'));
  try {
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    return await openLibraryOf([folder]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws Error naming each file that was refused, and why: a test over half a library tells nothing. */
function takenIn({ files }: IngestResult): void {
  const refused = files.flatMap((file) =>
    file.outcome === 'refused' ? [`${file.file}: ${file.reason}`] : [],
  );
  if (refused.length > 0) throw new Error(`Not taken in:\n${refused.join('\n')}`);
}

/** The digests that ship with the project, ingested. */
export function openDigestLibrary(): Promise<OpenedLibrary> {
  return openLibraryOf([digestFolder]);
}
