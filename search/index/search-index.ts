import { openCurrentGeneration, type Generation } from '../../library/folder/generations.ts';
import type { GenerationPart, Manifest } from '../../library/folder/manifest.ts';
import type { Library } from '../../library/library.ts';
import type { ReportSummary } from '../../library/report.ts';
import type { Embedder } from '../../models/embedding/embedder.ts';
import {
  acceptedPositions,
  type AcceptedPositions,
  type PositionRange,
} from './accepted-positions.ts';
import { KeywordIndex } from './keyword-index.ts';
import { KeywordPart } from './keyword-part.ts';
import { digestsOf, loadPart, soundLegs, type LoadedPart } from './load-part.ts';
import { PartPlaces, placeReports, type ReportPlace } from './part-places.ts';
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
  /** Passages of parts that are damaged and left out: what stands in them is not found. */
  readonly passagesLeftOut: number;
  /** The parts in memory: the next index takes over those that its generation has too. */
  readonly parts: readonly PlacedPart[];
};

type IndexSource = {
  readonly dataDir: string;
  readonly library: Library;
  readonly embedder: Embedder;
};

/**
 * Opens the live generation. Where vectors are damaged, or made by another embedder, it serves by
 * keywords alone; a part whose keywords are damaged is left out as long as most passages stand in
 * others; where more is damaged, the generation before serves; where none is whole, or the live one
 * was written by another version of this program, keywords are read anew from the library, which
 * takes some seconds (docs/adr/0009). `problems` says so.
 * @param before the index that served until now: what both hold is not read again.
 */
export async function openSearchIndex(
  source: IndexSource,
  before?: SearchIndex,
): Promise<SearchIndex> {
  const { dataDir, library } = source;
  const known = new Set(before?.parts.flatMap(({ digests }) => digests));
  const { generation, problems } = await openCurrentGeneration(dataDir, { canSpare, known });
  if (generation) return openGeneration(generation, problems, { ...source, before });
  if (problems.length === 0) return indexOf({ ...nothing, library, problems });
  return openWithoutGeneration(library, problems);
}

/** Whether most passages can be searched without the files that are damaged. */
function canSpare(damaged: readonly string[], { parts, passages }: Manifest): boolean {
  const lost = passagesIn(parts.filter((part) => !soundLegs(part, damaged).words));
  return lost === 0 || 2 * lost < passages;
}

function passagesIn(parts: readonly GenerationPart[]): number {
  return parts.reduce((sum, part) => sum + part.passages, 0);
}

const rebuildIt = 'Run "npm run ingest -- --rebuild".';
const rebuildForBoth = `${rebuildIt.slice(0, -1)}; until then keywords alone are searched.`;
const nothing = { generation: '', parts: [] };

async function openGeneration(
  generation: Generation,
  found: readonly string[],
  { library, embedder, before }: IndexSource & { readonly before: SearchIndex | undefined },
): Promise<SearchIndex> {
  const { name, damaged, manifest } = generation;
  const mismatch = embedderMismatch(generation, embedder);
  const sound = manifest.parts.filter((part) => soundLegs(part, damaged).words);
  const parts = await loadParts(sound, generation, { withVectors: !mismatch, before });
  if ('fault' in parts) return openWithoutGeneration(library, [...found, parts.fault]);
  const hasVectors = parts.loaded.some(({ vectors }) => vectors);
  const passagesLeftOut =
    manifest.passages === 0 ? 0 : passagesIn(manifest.parts) - passagesIn(sound);
  const problems = [
    ...found,
    ...leftOut(passagesLeftOut),
    ...(found.length > 0 ? [hasVectors ? rebuildIt : rebuildForBoth] : []),
    ...(mismatch ? [mismatch] : []),
  ];
  return indexOf({ generation: name, parts: parts.loaded, library, problems, passagesLeftOut });
}

function leftOut(passages: number): readonly string[] {
  return passages === 0 ? [] : [`${passages} passages of damaged parts are left out.`];
}

/** A part, and which of the reports that it holds count no more. */
type PlacedPart = LoadedPart & { readonly gone: readonly string[] };

/** Files that are whole can still be of another layout: of an earlier or a later version. */
async function loadParts(
  parts: readonly GenerationPart[],
  generation: Generation,
  options: { readonly withVectors: boolean; readonly before: SearchIndex | undefined },
): Promise<{ readonly loaded: readonly PlacedPart[] } | { readonly fault: string }> {
  try {
    const loaded: PlacedPart[] = [];
    for (const part of parts) {
      const withVectors = options.withVectors && soundLegs(part, generation.damaged).vectors;
      const digests = digestsOf(part.name, generation.manifest, withVectors);
      const same = options.before?.parts.find((one) => sameDigests(one.digests, digests));
      const { gone } = part;
      loaded.push({ ...(same ?? (await loadPart(part, generation, withVectors))), gone });
    }
    return { loaded };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { fault: `generation ${generation.name}: ${message}` };
  }
}

function sameDigests(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((digest, at) => digest === other[at]);
}

function openWithoutGeneration(library: Library, found: readonly string[]): SearchIndex {
  const parts = [{ ...keywordsOf(library), vectors: undefined, digests: [], gone: [] }];
  return indexOf({ generation: '', parts, library, problems: [...found, rebuildForBoth] });
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
  return { keywords: KeywordPart.of(entries), held: library.indexedReports() };
}

function indexOf(made: {
  readonly generation: string;
  readonly parts: readonly PlacedPart[];
  readonly library: Library;
  readonly problems: readonly string[];
  readonly passagesLeftOut?: number;
}): SearchIndex {
  const { generation, parts, library, problems, passagesLeftOut = 0 } = made;
  const places = placesIn(parts);
  const ids = new Set(places.map(({ reportId }) => reportId));
  const reports = library.reports().filter(({ id }) => ids.has(id));
  const legs = { ...legsOf(parts, places), ...reportsOfPositions(places) };
  return { generation, reports, ...legs, problems, passagesLeftOut, parts };
}

/**
 * The same index as if it had been built of these of its reports alone: how rare a word is and how long
 * passages are is counted over them.
 */
export function indexOfOnly(index: SearchIndex, reports: readonly ReportSummary[]): SearchIndex {
  const ids = new Set(reports.map(({ id }) => id));
  const parts = index.parts.map((part) => ({ ...part, gone: goneBeside(part, ids) }));
  const places = placesIn(parts);
  return { ...index, reports, ...legsOf(parts, places), ...reportsOfPositions(places), parts };
}

function goneBeside({ held, gone }: PlacedPart, ids: ReadonlySet<string>): readonly string[] {
  const others = held.flatMap(({ reportId }) => (ids.has(reportId) ? [] : [reportId]));
  return [...new Set([...gone, ...others])];
}

function placesIn(parts: readonly PlacedPart[]): readonly ReportPlace[] {
  return placeReports(parts.map(({ held, gone }) => ({ held, gone: new Set(gone) })));
}

/** Vectors are there as far as parts have them; none at all where no part does. */
function legsOf(
  parts: readonly PlacedPart[],
  places: readonly ReportPlace[],
): Pick<SearchIndex, 'keywords' | 'vectors'> {
  const placed = parts.map(({ keywords, vectors }, number) => ({
    ...{ keywords, vectors },
    places: new PartPlaces(
      places.filter(({ part }) => part === number),
      keywords.size,
    ),
  }));
  const withVectors = placed.flatMap(({ vectors: part, places }) =>
    part ? [{ part, places }] : [],
  );
  return {
    keywords: KeywordIndex.over(placed.map(({ keywords: part, places }) => ({ part, places }))),
    vectors: withVectors.length > 0 ? VectorIndex.over(withVectors) : undefined,
  };
}

function reportsOfPositions(
  places: readonly ReportPlace[],
): Pick<SearchIndex, 'reportAt' | 'rangesOf' | 'among'> {
  const size = places.at(-1)?.range.end ?? 0;
  const numberAt = new Uint32Array(size);
  for (const [number, { range }] of places.entries()) numberAt.fill(number, range.start, range.end);
  const rangesOf = (reports: readonly ReportSummary[]): readonly PositionRange[] => {
    const chosen = new Set(reports.map(({ id }) => id));
    return places.filter(({ reportId }) => chosen.has(reportId)).map(({ range }) => range);
  };
  return {
    reportAt: (position) => places[numberAt[position] ?? -1]?.reportId,
    rangesOf,
    among: (reports) => acceptedPositions(rangesOf(reports), size),
  };
}
