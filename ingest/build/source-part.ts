import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PositionRange } from '../../search/index/accepted-positions.ts';
import {
  fileOfPart,
  flatVectorsFile,
  keywordsFile,
  parseIndexedReports,
  reportsFile,
  vectorsFile,
  type IndexedReports,
} from '../../search/index/index-files.ts';
import { decodeKeywordIndex, type KeywordPostings } from '../../search/index/keyword-file.ts';
import { PartPlaces, placeReports } from '../../search/index/part-places.ts';
import { VectorPart } from '../../search/index/vector-part.ts';

/** A part of the live generation that another one takes over, without what is gone. */
export type PartSource = {
  readonly folder: string;
  readonly name: string;
  readonly gone: readonly string[];
  readonly dimensions: number;
};

/** The same, read. */
export type SourcePart = {
  /** Its live reports, in the order in which they stand. */
  readonly held: IndexedReports;
  readonly postings: KeywordPostings;
  readonly vectors: VectorPart;
  readonly dimensions: number;
  readonly live: number;
  readonly livePositions: Uint32Array;
  readonly goneRanges: readonly PositionRange[];
};

/** Reads files whose sizes were compared. @throws Error when they are of another layout. */
export async function loadSource(source: PartSource): Promise<SourcePart> {
  const path = (file: string) => join(source.folder, fileOfPart(source.name, file));
  const all = parseIndexedReports(await readFile(path(reportsFile), 'utf8'));
  const postings = decodeKeywordIndex(await readFile(path(keywordsFile)));
  const files = { graph: path(vectorsFile), flat: path(flatVectorsFile) };
  const vectors = await VectorPart.load(files, source.dimensions);
  const gone = new Set(source.gone);
  const places = new PartPlaces(placeReports([{ held: all, gone }]), postings.ids.length);
  const { goneRanges, count: live } = places;
  const positions = Uint32Array.from(postings.ids.keys());
  return {
    held: all.filter(({ reportId }) => !gone.has(reportId)),
    ...{ postings, vectors, dimensions: source.dimensions, live, goneRanges },
    livePositions: positions.filter((position) => places.inWhole(position) >= 0),
  };
}
