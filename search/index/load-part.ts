import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Generation } from '../../library/folder/generations.ts';
import type { GenerationPart, Manifest } from '../../library/folder/manifest.ts';
import {
  fileOfPart,
  flatVectorsFile,
  keywordsFile,
  parseIndexedReports,
  reportsFile,
  vectorsFile,
  type IndexedReports,
} from './index-files.ts';
import { KeywordPart } from './keyword-part.ts';
import { VectorPart } from './vector-part.ts';

/** A part of a generation in memory. Parts never change, so the next generation may hold it too. */
export type LoadedPart = {
  readonly held: IndexedReports;
  readonly keywords: KeywordPart;
  /** Absent when their file is damaged, or another embedder made them. */
  readonly vectors: VectorPart | undefined;
  /** sha256 of the files that were read. */
  readonly digests: readonly string[];
};

const wordFiles = [keywordsFile, reportsFile];
const numberFiles = [vectorsFile, flatVectorsFile];

/** Whether a part can be searched at all, and by both legs, where some files are damaged. */
export function soundLegs(
  { name }: GenerationPart,
  damaged: readonly string[],
): { readonly words: boolean; readonly vectors: boolean } {
  const isSound = (file: string) => !damaged.includes(fileOfPart(name, file));
  return { words: wordFiles.every(isSound), vectors: numberFiles.every(isSound) };
}

/** @throws Error when a file is of another layout than this version reads. */
export async function loadPart(
  { name }: GenerationPart,
  { folder, manifest }: Generation,
  withVectors: boolean,
): Promise<LoadedPart> {
  const path = (file: string) => join(folder, fileOfPart(name, file));
  return {
    keywords: KeywordPart.decode(await readFile(path(keywordsFile))),
    held: parseIndexedReports(await readFile(path(reportsFile), 'utf8')),
    vectors: withVectors ? await loadVectors(name, { folder, manifest }) : undefined,
    digests: digestsOf(name, manifest, withVectors),
  };
}

/** The digests of what a part is read from. */
export function digestsOf(
  name: string,
  { files }: Manifest,
  withVectors: boolean,
): readonly string[] {
  const read = withVectors ? [...wordFiles, ...numberFiles] : wordFiles;
  return read.flatMap((file) => files[fileOfPart(name, file)] ?? []);
}

export function loadVectors(
  part: string,
  { folder, manifest }: Pick<Generation, 'folder' | 'manifest'>,
): Promise<VectorPart> {
  const [graph, flat] = [vectorsFile, flatVectorsFile].map((file) => fileOfPart(part, file));
  const hasFlat = flat !== undefined && flat in manifest.files;
  const files = {
    graph: join(folder, graph ?? ''),
    flat: hasFlat ? join(folder, flat) : undefined,
  };
  return VectorPart.load(files, manifest.embedder.dimensions);
}
