import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '../eval/temporary-folder.ts';
import { textTable } from '../eval/text-table.ts';
import { passageEntry, passageToEmbed } from '../ingest/passage-entry.ts';
import { documentsIn, readReportFile } from '../ingest/read-report-file.ts';
import { findReportFiles } from '../ingest/report-files.ts';
import { publishGeneration } from '../library/generations.ts';
import { Library } from '../library/library.ts';
import { keywordsFile, vectorsFile } from '../search/index-files.ts';
import { KeywordIndex } from '../search/keyword-index.ts';
import { standInEmbedder } from '../search/stand-in-embedder.ts';
import { VectorIndex } from '../search/vector-index.ts';
import { peakMegabytes, Stopwatch } from './measure.ts';
import { bundled, twoSizes, writeTexts, type TextSet } from './text-sets.ts';

type Run = {
  readonly name: string;
  readonly files: number;
  readonly passages: number;
  readonly watch: Stopwatch;
  readonly peakMegabytes: number;
};

/** How long does each stage of ingest take, and how does it grow with the texts? */
export async function ingestBench(): Promise<string> {
  const runs: Run[] = [];
  // From small to large: a process remembers the most memory it has held, never less.
  for (const set of [bundled, ...twoSizes]) {
    runs.push(await withTemporaryFolder((folder) => ingestSet(set, folder)));
  }
  return table(runs);
}

/** The steps of ingestReports and buildGeneration, each under its own name. */
async function ingestSet(set: TextSet, folder: string): Promise<Run> {
  const texts = join(folder, 'texts');
  const dataDir = join(folder, 'data');
  await writeTexts(set, texts);
  const watch = new Stopwatch();
  const library = Library.open(dataDir);
  try {
    const files = await readAndSave(texts, library, watch);
    const passages = await buildAndPublish(library, dataDir, watch);
    return { name: set.name, files, passages, watch, peakMegabytes: peakMegabytes() };
  } finally {
    library.close();
  }
}

async function readAndSave(texts: string, library: Library, watch: Stopwatch): Promise<number> {
  const files = await watch.time('reading files', () => findReportFiles([texts]));
  for (const file of files) {
    const { source, drafts } = await watch.time('reading files', async () => {
      const read = await readReportFile(file);
      return { source: read.source, drafts: documentsIn(read) };
    });
    await watch.time('saving', () => library.saveFile(source, drafts));
  }
  return files.length;
}

async function buildAndPublish(
  library: Library,
  dataDir: string,
  watch: Stopwatch,
): Promise<number> {
  const placed = await watch.time('loading passages', () => placedPassages(library));
  const texts = placed.map(({ passage, report }) => passageToEmbed(passage, report));
  const vectors = await watch.time('embedding', () => standInEmbedder.embed(texts));
  const dimensions = vectors[0]?.length ?? 1;
  const keywordIndex = await watch.time('building keywords', () =>
    KeywordIndex.build(placed.map(({ passage, report }) => passageEntry(passage, report))),
  );
  const vectorIndex = await watch.time('building vectors', () =>
    VectorIndex.build(vectors, dimensions),
  );
  await watch.time('publishing', () =>
    publishGeneration(dataDir, async (folder) => {
      await writeFile(join(folder, keywordsFile), keywordIndex.encode());
      vectorIndex.save(join(folder, vectorsFile));
      const embedder = { name: standInEmbedder.name, dimensions };
      const passagesDigest = library.passagesDigest();
      return { embedder, passages: placed.length, passagesDigest };
    }),
  );
  return placed.length;
}

function placedPassages(library: Library) {
  const reports = new Map(library.reports().map((report) => [report.id, report]));
  return library.passages().flatMap((passage) => {
    const report = reports.get(passage.reportId);
    return report ? [{ passage, report }] : [];
  });
}

function table(runs: readonly Run[]): string {
  const stages = [...(runs[0]?.watch.seconds.keys() ?? [])];
  const row = (name: string, value: (run: Run) => number, digits: number) => {
    const values = runs.map(value);
    const ratio = (values.at(-1) ?? 0) / (values.at(-2) ?? 1);
    return [name, ...values.map((one) => one.toFixed(digits)), ratio.toFixed(1)];
  };
  return textTable(
    [
      { title: 'seconds', align: 'left' },
      ...runs.map(({ name }) => ({ title: name, align: 'right' as const })),
      { title: 'growth', align: 'right' },
    ],
    [
      ...stages.map((stage) => row(stage, ({ watch }) => watch.seconds.get(stage) ?? 0, 2)),
      row('all', ({ watch }) => watch.total, 2),
      row('files', ({ files }) => files, 0),
      row('passages', ({ passages }) => passages, 0),
      row('passages a second', ({ passages, watch }) => passages / watch.total, 0),
      row('peak memory, MB', ({ peakMegabytes }) => peakMegabytes, 0),
    ],
  );
}
