import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCurrentGeneration, type Generation } from '../library/generations.ts';
import type { Library } from '../library/library.ts';
import type { ReportSummary } from '../library/report.ts';
import type { Embedder } from './embedder.ts';
import { keywordsFile, vectorsFile } from './index-files.ts';
import { KeywordIndex } from './keyword-index.ts';
import { VectorIndex } from './vector-index.ts';

/** Both legs of the live generation, in memory. */
export type SearchIndex = {
  /** Name of the generation; empty when nothing was ever ingested. */
  readonly generation: string;
  readonly keywords: KeywordIndex;
  /** Absent when the generation was made by another embedder. */
  readonly vectors: VectorIndex | undefined;
  /** Id of the report whose passage stands at a position; undefined when it is gone. */
  readonly reportAt: (position: number) => string | undefined;
  /** Tells positions of these reports' passages from all others. */
  readonly acceptor: (reports: readonly ReportSummary[]) => (position: number) => boolean;
  /** What keeps a leg from serving, and what to run; empty when all is well. */
  readonly problems: readonly string[];
};

/**
 * Opens the live generation. A damaged one is passed over for the one before (see problems); one
 * made by another embedder serves by keywords alone until `npm run ingest` rebuilds it.
 */
export async function openSearchIndex(options: {
  readonly dataDir: string;
  readonly library: Library;
  readonly embedder: Embedder;
}): Promise<SearchIndex> {
  const { dataDir, library, embedder } = options;
  const { generation, problems } = await openCurrentGeneration(dataDir);
  const keywords = generation ? await loadKeywords(generation) : KeywordIndex.build([]);
  const mismatch = generation && embedderMismatch(generation, embedder);
  return {
    generation: generation?.name ?? '',
    keywords,
    vectors: generation && !mismatch ? loadVectors(generation) : undefined,
    ...reportsOfPositions(keywords, library),
    problems: mismatch ? [...problems, mismatch] : problems,
  };
}

async function loadKeywords({ folder }: Generation): Promise<KeywordIndex> {
  return KeywordIndex.decode(await readFile(join(folder, keywordsFile)));
}

function loadVectors({ folder, manifest }: Generation): VectorIndex {
  return VectorIndex.load(join(folder, vectorsFile), manifest.embedder.dimensions);
}

function embedderMismatch({ manifest }: Generation, embedder: Embedder): string | undefined {
  const { name, dimensions } = manifest.embedder;
  if (name === embedder.name) return undefined;
  return (
    `The index was built with ${name} (${dimensions} dimensions), the configuration asks for ` +
    `${embedder.name}. Run "npm run ingest -- --rebuild"; until then keywords alone are searched.`
  );
}

function reportsOfPositions(
  keywords: KeywordIndex,
  library: Library,
): Pick<SearchIndex, 'reportAt' | 'acceptor'> {
  const reportOfPassage = new Map(library.passages().map(({ id, reportId }) => [id, reportId]));
  const reportIds = keywords.ids.map((id) => reportOfPassage.get(id));
  return {
    reportAt: (position) => reportIds[position],
    acceptor: (reports) => {
      const wanted = new Set(reports.map(({ id }) => id));
      const accepted = Uint8Array.from(reportIds, (id) =>
        id !== undefined && wanted.has(id) ? 1 : 0,
      );
      return (position) => accepted[position] === 1;
    },
  };
}
