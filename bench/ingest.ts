import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { withTemporaryFolder } from '../eval/temporary-folder.ts';
import { textTable } from '../eval/print/text-table.ts';
import { buildGeneration } from '../ingest/build/build-generation.ts';
import { ingestReports } from '../ingest/ingest-reports.ts';
import { documentsIn, readReportFile } from '../ingest/read-report-file.ts';
import { findReportFiles } from '../ingest/report-files.ts';
import { Library } from '../library/library.ts';
import { standInEmbedder } from '../search/index/stand-in-embedder.ts';
import { answerWhole } from '../server/answer/answer-question.ts';
import { openAnswerParts } from '../server/answer/open-answer-parts.ts';
import { peakMegabytes, Stopwatch } from './measure.ts';
import { questionsAbout } from './questions.ts';
import { bundled, oneAndFiveTimes, writeTexts, type TextSet } from './text-sets.ts';

type Run = {
  readonly name: string;
  readonly files: number;
  readonly passages: number;
  readonly watch: Stopwatch;
  readonly peakMegabytes: number;
  /** Over files of which none changed. */
  readonly secondRunSeconds: number;
  readonly meanwhile: Meanwhile;
};

/** What a server feels while the index is built anew beside it. */
type Meanwhile = {
  readonly delayP99Milliseconds: number;
  /** Without any question: what building alone does to it. */
  readonly idleDelayP99Milliseconds: number;
  readonly answers: number;
};

const embedder = standInEmbedder;

/** How long does each stage of ingest take, how does it grow, and who is kept waiting meanwhile? */
export async function ingestBench(): Promise<string> {
  const runs: Run[] = [];
  // From small to large: a process remembers the most memory it has held, never less.
  for (const set of [bundled, ...oneAndFiveTimes]) {
    runs.push(await withTemporaryFolder((folder) => ingestSet(set, folder)));
  }
  return table(runs);
}

/** The steps of ingestReports, each under its own name; then again, and while questions come in. */
async function ingestSet(set: TextSet, folder: string): Promise<Run> {
  const texts = join(folder, 'texts');
  const dataDir = join(folder, 'data');
  await writeTexts(set, texts);
  const watch = new Stopwatch();
  const library = Library.open(dataDir);
  try {
    const files = await readAndSave(texts, library, watch);
    const passages = await build(library, dataDir, watch);
    const peak = peakMegabytes();
    const again = new Stopwatch();
    await again.time('again', () => ingestReports({ paths: [texts], dataDir, embedder }));
    const meanwhile = await answerWhileBuilding(library, dataDir);
    const measured = { files, passages, watch, peakMegabytes: peak, meanwhile };
    return { name: set.name, ...measured, secondRunSeconds: again.total };
  } finally {
    library.close();
  }
}

async function readAndSave(texts: string, library: Library, watch: Stopwatch): Promise<number> {
  const files = await watch.time('reading files', () => findReportFiles([texts]));
  for (const file of files) {
    const { source, drafts } = await watch.time('reading files', async () => {
      const read = await readReportFile(file);
      return { source: read.source, drafts: (await documentsIn(read)).documents };
    });
    await watch.time('saving', () => library.saveFile(source, drafts));
  }
  return files.length;
}

/** The stages of a build follow each other in its thread and are told apart by its progress. */
async function build(library: Library, dataDir: string, watch: Stopwatch): Promise<number> {
  let passages = 0;
  let ended = () => {};
  const stage = (name: string) => {
    ended();
    const end = new Promise<void>((resolve) => (ended = resolve));
    void watch.time(name, () => end);
  };
  stage('starting the thread');
  await buildGeneration({
    library,
    dataDir,
    embedder,
    onProgress: ({ done, of }) => {
      if (passages === 0) stage('words and vectors');
      if (done === of) stage('writing, publishing');
      passages = done;
    },
  });
  ended();
  // The last stage is added up only after this turn of the loop.
  await new Promise((resolve) => setImmediate(resolve));
  return passages;
}

async function answerWhileBuilding(library: Library, dataDir: string): Promise<Meanwhile> {
  const idle = monitorEventLoopDelay({ resolution: 5 });
  idle.enable();
  await buildGeneration({ library, dataDir, embedder });
  idle.disable();

  const parts = await openAnswerParts({ dataDir });
  const questions = questionsAbout(parts.current().index.reports);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let answers = 0;
  const build = { isRunning: true };
  delay.enable();
  const building = buildGeneration({ library, dataDir, embedder }).finally(() => {
    build.isRunning = false;
  });
  while (build.isRunning) {
    await answerWhole({ question: questions[answers++ % questions.length] ?? '' }, parts.current());
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  }
  await building;
  delay.disable();
  parts.close();
  return {
    answers,
    delayP99Milliseconds: delay.percentile(99) / 1e6,
    idleDelayP99Milliseconds: idle.percentile(99) / 1e6,
  };
}

// Some four questions a second, each of which takes a while itself.
const pauseMilliseconds = 200;

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
      row('again, nothing changed', ({ secondRunSeconds }) => secondRunSeconds, 2),
      row('files', ({ files }) => files, 0),
      row('passages', ({ passages }) => passages, 0),
      row('passages a second', ({ passages, watch }) => passages / watch.total, 0),
      row('peak memory, MB', ({ peakMegabytes }) => peakMegabytes, 0),
      row('loop delay p99, ms, building', (run) => run.meanwhile.idleDelayP99Milliseconds, 1),
      row('… and answering', (run) => run.meanwhile.delayP99Milliseconds, 1),
      row('questions answered', (run) => run.meanwhile.answers, 0),
    ],
  );
}
