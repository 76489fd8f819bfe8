import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { textTable } from '../eval/print/text-table.ts';
import { seededRandom } from '../eval/statistics/seeded-random.ts';
import { withTemporaryFolder } from '../eval/temporary-folder.ts';
import { buildGeneration } from '../ingest/build/build-generation.ts';
import type { Generation } from '../library/folder/generations.ts';
import { Library } from '../library/library.ts';
import type { ReportDraft } from '../library/report.ts';
import { toUnitLength, type Embedder } from '../models/embedding/embedder.ts';
import { openSearchIndex, type SearchIndex } from '../search/index/search-index.ts';
import { peakMegabytes, spread, timeEach, Stopwatch } from './measure.ts';

// As long as the longest vectors of models in use, so that few passages are needed.
const dimensions = 4096;
const passagesOfReport = 100;
const reports = 680;
const questions = 20;

/** Vectors of no meaning: of each text its own, and the same each time. */
const synthetic: Embedder = {
  name: `synthetic-${dimensions}`,
  trust: 1,
  embed: (texts) => Promise.resolve(texts.map(vectorOf)),
};

function vectorOf(text: string): Float32Array {
  const random = seededRandom(Number(/第(\d+)项/u.exec(text)?.[1] ?? 0));
  return toUnitLength(Float32Array.from({ length: dimensions }, () => random() - 0.5));
}

/**
 * Is an index whose vectors are more than 2 GiB built, opened and searched? No program here reads a
 * file of that size in one piece. Takes some 10 GB of disk and many minutes.
 */
export async function pastTwoGibibytesBench(): Promise<string> {
  return withTemporaryFolder(async (dataDir) => {
    const library = Library.open(dataDir);
    const watch = new Stopwatch();
    try {
      await watch.time('library', () => fill(library));
      const parts = { library, dataDir, embedder: synthetic };
      const generation = await watch.time('build', () => buildGeneration(parts));
      const index = await watch.time('open', () => openSearchIndex(parts));
      return await table(generation, index, watch);
    } finally {
      library.close();
    }
  });
}

function fill(library: Library): void {
  for (let report = 0; report < reports; report++) {
    const source = { path: `/${report}.txt`, file: `${report}.txt`, sha256: String(report) };
    library.saveFile(source, [draftOf(report)]);
  }
}

function draftOf(report: number): ReportDraft {
  const lines = Array.from({ length: passagesOfReport }, (_, at) => {
    return `新建第${report * passagesOfReport + at}项工程。`;
  });
  const text = lines.join('\n');
  const section = { headingPath: [], orientation: null, start: 0, end: text.length };
  return {
    ...{ kind: 'report', title: `第${report}号报告`, region: '', regionPath: [], regionCode: null },
    ...{ level: null, meeting: null, date: null, speaker: null, reviewYear: null, planYear: null },
    ...{ coversFiveYears: false, text, sections: [section], glossary: [], cuts: [] },
    passages: [...text.matchAll(/[^\n]+/gu)].map(({ index: start, 0: { length } }) => {
      const span = { start, end: start + length };
      return { ...span, headingPath: [], orientation: null, sentences: [span] };
    }),
    sourceRuns: [{ start: 0, sourceStart: 0, length: text.length }],
  };
}

async function table(
  generation: Generation,
  index: SearchIndex,
  watch: Stopwatch,
): Promise<string> {
  const sizes = await fileSizes(generation);
  const sum = (ending: string) =>
    [...sizes].reduce((all, [name, size]) => all + (name.endsWith(ending) ? size : 0), 0);
  const found = searched(index);
  const seconds = (stage: string) => (watch.seconds.get(stage) ?? 0).toFixed(1);
  return textTable(
    [
      { title: 'an index past 2 GiB', align: 'left' },
      { title: '', align: 'right' },
    ],
    [
      ['passages', String(index.keywords.ids.length)],
      ['parts', String(generation.manifest.parts.length)],
      ['vectors.f32 of all parts, bytes', String(sum('.f32'))],
      ['vectors.hnsw of all parts, bytes', String(sum('.hnsw'))],
      ['largest file, bytes', String(Math.max(...sizes.values()))],
      ['building, s', seconds('build')],
      ['opening, s', seconds('open')],
      ['problems', String(index.problems.length)],
      ...(await found),
      ['peak memory, MB', String(peakMegabytes())],
    ],
  );
}

/** Texts of every part, each looked for by its words and by its vector. */
async function searched(index: SearchIndex): Promise<readonly (readonly string[])[]> {
  const passages = index.keywords.ids.length;
  const wanted = Array.from({ length: questions }, (_, at) =>
    Math.floor((at * passages) / questions),
  );
  const byWords = (number: number) =>
    index.keywords.search({ tokens: new Map([[String(number), 1]]), limit: 1 })[0]?.position;
  const byVector = (number: number) =>
    index.vectors?.search({ vector: vectorOf(`第${number}项`), limit: 1 })[0];
  const same = wanted.filter((number) => (byVector(number)?.similarity ?? 0) > 0.99);
  const worded = wanted.filter((number) => byWords(number) !== undefined);
  const times = spread(await timeEach(wanted, byVector));
  return [
    ['found by words', `${worded.length} of ${wanted.length}`],
    ['found by their vector', `${same.length} of ${wanted.length}`],
    ['vector leg, p50 ms', times.p50.toFixed(1)],
  ];
}

async function fileSizes({ folder }: Generation): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for (const name of await readdir(folder)) sizes.set(name, (await stat(join(folder, name))).size);
  return sizes;
}
