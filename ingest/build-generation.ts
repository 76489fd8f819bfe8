import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishGeneration, type Generation } from '../library/generations.ts';
import type { Library } from '../library/library.ts';
import type { Passage, ReportSummary } from '../library/report.ts';
import type { Embedder } from '../search/embedder.ts';
import { keywordsFile, vectorsFile } from '../search/index-files.ts';
import { KeywordIndex } from '../search/keyword-index.ts';
import { VectorIndex } from '../search/vector-index.ts';
import { passageEntry, passageToEmbed } from './passage-entry.ts';

// Enough for steady progress, few enough that an endpoint's failure loses little.
const passagesPerStep = 64;

/** Builds both legs over all passages of the library and publishes them as the live generation. */
export async function buildGeneration(options: {
  readonly library: Library;
  readonly dataDir: string;
  readonly embedder: Embedder;
  readonly onProgress?: (done: number, of: number) => void;
}): Promise<Generation> {
  const { library, dataDir, embedder, onProgress } = options;
  const reports = new Map(library.reports().map((report) => [report.id, report]));
  const passages = library.passages();
  const placed = passages.map((passage) => ({ passage, report: reportOf(passage, reports) }));
  const texts = placed.map(({ passage, report }) => passageToEmbed(passage, report));
  const vectors = await embedInSteps(embedder, texts, onProgress);
  const dimensions = vectors[0]?.length ?? 1;
  return publishGeneration(dataDir, async (folder) => {
    const keywords = KeywordIndex.build(
      placed.map(({ passage, report }) => passageEntry(passage, report)),
    );
    await writeFile(join(folder, keywordsFile), keywords.encode());
    VectorIndex.build(vectors, dimensions).save(join(folder, vectorsFile));
    return {
      embedder: { name: embedder.name, dimensions },
      passages: passages.length,
      passagesDigest: library.passagesDigest(),
    };
  });
}

function reportOf(passage: Passage, reports: ReadonlyMap<string, ReportSummary>): ReportSummary {
  const report = reports.get(passage.reportId);
  if (!report) throw new Error(`Passage ${passage.id} is of report ${passage.reportId}, not in.`);
  return report;
}

async function embedInSteps(
  embedder: Embedder,
  texts: readonly string[],
  onProgress?: (done: number, of: number) => void,
): Promise<readonly Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let start = 0; start < texts.length; start += passagesPerStep) {
    vectors.push(...(await embedder.embed(texts.slice(start, start + passagesPerStep))));
    onProgress?.(vectors.length, texts.length);
  }
  return vectors;
}
