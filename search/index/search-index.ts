import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCurrentGeneration, type Generation } from '../../library/folder/generations.ts';
import type { Library } from '../../library/library.ts';
import type { ReportSummary } from '../../library/report.ts';
import type { Embedder } from '../../models/embedding/embedder.ts';
import {
  flatVectorsFile,
  keywordsFile,
  parseIndexedReports,
  reportsFile,
  vectorsFile,
  type IndexedReports,
} from './index-files.ts';
import {
  acceptedPositions,
  type AcceptedPositions,
  type PositionRange,
} from './accepted-positions.ts';
import { KeywordIndex } from './keyword-index.ts';
import { passageEntry } from './passage-entry.ts';
import { VectorIndex } from './vector-index.ts';

/** Both legs of one generation, in memory. It never changes: a new generation is a new index. */
export type SearchIndex = {
  /** Name of the generation; empty when there is none. */
  readonly generation: string;
  /**
   * The documents that a question can be put to: those that the index holds passages of. The
   * library may be ahead of it while an ingest runs.
   */
  readonly reports: readonly ReportSummary[];
  readonly keywords: KeywordIndex;
  /** Absent when the generation was made by another embedder, or its file is damaged. */
  readonly vectors: VectorIndex | undefined;
  /** Id of the report whose passage stands at a position; undefined when it is gone. */
  readonly reportAt: (position: number) => string | undefined;
  /** Where the passages of each of these reports stand, in ascending order. */
  readonly rangesOf: (reports: readonly ReportSummary[]) => readonly PositionRange[];
  /** Tells positions of these reports' passages from all others. */
  readonly among: (reports: readonly ReportSummary[]) => AcceptedPositions;
  /** What keeps a leg from serving, and what to run; empty when all is well. */
  readonly problems: readonly string[];
};

type IndexSource = {
  readonly dataDir: string;
  readonly library: Library;
  readonly embedder: Embedder;
};

/**
 * Opens the live generation. Where its vectors are damaged, or made by another embedder, it serves
 * by keywords alone; where more is damaged, the one before serves; where none is whole, or the live
 * one was written by another version of this program, keywords are read anew from the library,
 * which takes some seconds (docs/adr/0009). `problems` says so.
 */
export async function openSearchIndex(source: IndexSource): Promise<SearchIndex> {
  const { dataDir, library } = source;
  const { generation, problems } = await openCurrentGeneration(dataDir, {
    canSpare: [vectorsFile, flatVectorsFile],
  });
  if (generation) return openGeneration(generation, problems, source);
  if (problems.length === 0) return indexOf({ ...nothing, library, problems });
  return openWithoutGeneration(library, problems);
}

const rebuildIt = 'Run "npm run ingest -- --rebuild".';
const rebuildForBoth = `${rebuildIt.slice(0, -1)}; until then keywords alone are searched.`;
const nothing = { generation: '', keywords: KeywordIndex.build([]), held: [] };

async function openGeneration(
  generation: Generation,
  found: readonly string[],
  { library, embedder }: IndexSource,
): Promise<SearchIndex> {
  const { name, damaged } = generation;
  const mismatch = embedderMismatch(generation, embedder);
  const withVectors = mismatch === undefined && damaged.length === 0;
  const legs = await readLegs(generation, withVectors);
  if ('fault' in legs) return openWithoutGeneration(library, [...found, legs.fault]);
  const advice = found.length > 0 && (legs.vectors ? rebuildIt : rebuildForBoth);
  const problems = [...found, ...(advice ? [advice] : []), ...(mismatch ? [mismatch] : [])];
  return indexOf({ generation: name, ...legs, library, problems });
}

function openWithoutGeneration(library: Library, found: readonly string[]): SearchIndex {
  return indexOf({ ...keywordsOf(library), library, problems: [...found, rebuildForBoth] });
}

type Legs = {
  readonly keywords: KeywordIndex;
  readonly held: IndexedReports;
  readonly vectors: VectorIndex | undefined;
};

/** Files that are whole can still be of another layout: of an earlier or a later version. */
async function readLegs(
  generation: Generation,
  withVectors: boolean,
): Promise<Legs | { readonly fault: string }> {
  const { name, folder } = generation;
  try {
    return {
      keywords: KeywordIndex.decode(await readFile(join(folder, keywordsFile))),
      held: parseIndexedReports(await readFile(join(folder, reportsFile), 'utf8')),
      vectors: withVectors ? await loadVectors(generation) : undefined,
    };
  } catch (error) {
    return {
      fault: `generation ${name}: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

function loadVectors({ folder, manifest }: Generation): Promise<VectorIndex> {
  const flat = flatVectorsFile in manifest.files ? join(folder, flatVectorsFile) : undefined;
  return VectorIndex.load({ graph: join(folder, vectorsFile), flat }, manifest.embedder.dimensions);
}

function embedderMismatch({ manifest }: Generation, embedder: Embedder): string | undefined {
  const { name, dimensions } = manifest.embedder;
  if (name === embedder.name) return undefined;
  const built = `The index was built with ${name} (${dimensions} dimensions)`;
  return `${built}, the configuration asks for ${embedder.name}. ${rebuildForBoth}`;
}

/** What the keyword leg would hold if it were built now. */
function keywordsOf(library: Library) {
  const reports = new Map(library.reports().map((report) => [report.id, report]));
  const entries = library.passages().flatMap((passage) => {
    const report = reports.get(passage.reportId);
    return report ? [passageEntry(passage, report)] : [];
  });
  return { generation: '', keywords: KeywordIndex.build(entries), held: library.passageCounts() };
}

function indexOf(made: {
  readonly generation: string;
  readonly keywords: KeywordIndex;
  readonly held: IndexedReports;
  readonly vectors?: VectorIndex | undefined;
  readonly library: Library;
  readonly problems: readonly string[];
}): SearchIndex {
  const { generation, keywords, held, vectors, library, problems } = made;
  const ids = new Set(held.map(({ reportId }) => reportId));
  const reports = library.reports().filter(({ id }) => ids.has(id));
  return { generation, reports, keywords, vectors, ...reportsOfPositions(held), problems };
}

function reportsOfPositions(
  held: IndexedReports,
): Pick<SearchIndex, 'reportAt' | 'rangesOf' | 'among'> {
  const ranges = rangesInTurn(held);
  const size = ranges.at(-1)?.end ?? 0;
  const numberAt = new Uint32Array(size);
  for (const [number, { start, end }] of ranges.entries()) numberAt.fill(number, start, end);
  const rangesOf = (reports: readonly ReportSummary[]) => {
    const chosen = new Set(reports.map(({ id }) => id));
    return ranges.filter((_, number) => chosen.has(held[number]?.reportId ?? ''));
  };
  return {
    reportAt: (position) => held[numberAt[position] ?? -1]?.reportId,
    rangesOf,
    among: (reports) => acceptedPositions(rangesOf(reports), size),
  };
}

function rangesInTurn(held: IndexedReports): readonly PositionRange[] {
  let end = 0;
  return held.map(({ passages }) => {
    const start = end;
    end += passages;
    return { start, end };
  });
}
