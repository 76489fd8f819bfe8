import type { Command } from 'commander';
import { type BenchSet, readBenchSet } from '../bench/bench-files.ts';
import { benchMeasures, type BenchResult, runBench, stageRecall } from '../bench/measure-search.ts';
import { sampleSet } from '../bench/sample-set.ts';
import { openBenchSearch } from '../product/search-bench.ts';
import { searchStages } from '../system-under-test.ts';
import { wilsonInterval } from '../statistics/interval.ts';
import { percentile } from '../statistics/percentile.ts';
import { makeProgress } from '../print/progress.ts';
import { formatInterval, formatValue } from '../score/format-value.ts';
import { printStages } from '../print/print-stages.ts';
import { undefinedAsNull } from '../score/score-folder.ts';
import { stageDepths } from '../score/stage-recall.ts';
import { ratioInterval, ratioOf } from '../statistics/ratio.ts';
import type { Resampling } from '../statistics/resampling.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';
import { textTable } from '../print/text-table.ts';
import { countOption, resamplingOf, type ScoringOptions } from './options.ts';
import { withScoringOptions } from './scoring-options.ts';
import type { World } from './world.ts';
import { standInEmbedder } from '../product/embedder.ts';

type Options = ScoringOptions & {
  readonly set?: string;
  readonly sample?: number;
  readonly json?: true;
};

/** `eval bench <folder>`: the product's search over any set of passages and questions. */
export function addBenchCommand(program: Command, world: World): void {
  withScoringOptions(
    program
      .command('bench')
      .description('Search any passages.jsonl for the questions of questions.jsonl.')
      .argument(
        '<folder>',
        'holds passages.jsonl {id, title?, text} and questions.jsonl {id, question, answers[], positives[]}',
      )
      .option('--set <name>', 'read name.passages.jsonl and name.questions.jsonl of the folder')
      .option('--sample <n>', 'search so many passages of the set, drawn by --seed', countOption)
      .option('--json', 'print the figures and what was found as JSON'),
  ).action((folder: string, options: Options) => bench(folder, options, world));
}

async function bench(folder: string, options: Options, world: World): Promise<void> {
  const set = await readSample(folder, options);
  await withTemporaryFolder(async (dataDir) => {
    const embedder = world.embedder ?? standInEmbedder;
    const { search, close } = await openBenchSearch(set.passages, { dataDir, embedder });
    const progress = makeProgress(set.questions.length, world.stderr);
    const milliseconds: number[] = [];
    try {
      const timed = async (question: string, limit: number) => {
        const start = world.now();
        const found = await search(question, limit);
        milliseconds.push(world.now() - start);
        return found;
      };
      const results = await runBench(set, timed, progress.show);
      const figures = benchMeasures.map((each) => measured(each, results, resamplingOf(options)));
      const stages = recallByStage(results);
      const about = { passages: set.passages.length, questions: results.length };
      const latency = { p50: percentile(50, milliseconds), p95: percentile(95, milliseconds) };
      world.stdout.write(
        options.json
          ? `${JSON.stringify({ ...about, figures, stages, latency, found: results.map(asFound) }, undefinedAsNull, 2)}\n`
          : `${printStages(stages)}\n\n${print(figures)}\n\n${about.questions} questions over ${about.passages} passages; ${printLatency(latency)}\n`,
      );
    } finally {
      progress.stop();
      close();
    }
  });
}

async function readSample(folder: string, options: Options): Promise<BenchSet> {
  const set = await readBenchSet(folder, options.set);
  if (options.sample === undefined) return set;
  return sampleSet(set, { passages: options.sample, seed: resamplingOf(options).seed });
}

type Figure = ReturnType<typeof measured>;

function measured(
  { id, unit, isRate, part }: (typeof benchMeasures)[number],
  results: readonly BenchResult[],
  resampling: Resampling,
) {
  // Each question stands alone here: nothing says which hang together.
  const parts = results.flatMap((result) => {
    const own = part(result);
    return own ? [{ ...own, cluster: result.question.id }] : [];
  });
  const value = ratioOf(parts);
  const interval =
    isRate && value !== undefined
      ? wilsonInterval(value * parts.length, parts.length)
      : ratioInterval(parts, resampling);
  return { id, unit, value, interval, questions: parts.length };
}

function asFound({ question, found }: BenchResult) {
  return { id: question.id, found: found.ranked };
}

function recallByStage(results: readonly BenchResult[]) {
  return searchStages.map((stage) => ({
    stage,
    recall: stageDepths.map((k) => stageRecall(results, stage, k)),
  }));
}

function print(figures: readonly Figure[]): string {
  return textTable(
    [
      { title: 'measure', align: 'left' },
      { title: 'value', align: 'right' },
      { title: '95% interval', align: 'right' },
      { title: 'questions', align: 'right' },
    ],
    figures.map(({ id, unit, value, interval, questions }) => [
      id,
      formatValue(value, unit),
      formatInterval(interval, unit),
      String(questions),
    ]),
  );
}

function printLatency({
  p50,
  p95,
}: {
  readonly p50: number | undefined;
  readonly p95: number | undefined;
}) {
  return `a search takes ${formatValue(p50, 'milliseconds')} (p50), ${formatValue(p95, 'milliseconds')} (p95)`;
}
