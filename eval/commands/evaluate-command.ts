import type { Command } from 'commander';
import { timeBySteps } from '../metrics/time-by-step.ts';
import type { GoldQuestion } from '../gold-files/gold-question.ts';
import { shownOf } from '../gold-files/held-out.ts';
import { printMissed, printWrong } from '../print/print-items.ts';
import { printJson } from '../print/print-json.ts';
import {
  printModelCalls,
  printRetrieval,
  printSummary,
  printTaskRates,
  printTimes,
} from '../print/print-summary.ts';
import { makeProgress } from '../print/progress.ts';
import { readGoldFiles } from '../gold-files/read-gold-files.ts';
import { type Run, runQuestions, runRetrieval } from '../run-questions.ts';
import { makeReportShelf } from '../report-shelf.ts';
import { countModelCalls } from '../score/model-calls.ts';
import { printMeasures } from '../print/print-measures.ts';
import { printStages } from '../print/print-stages.ts';
import { scoreRetrieval, scoreRun } from '../score/score-run.ts';
import { taskRates } from '../score/task-rates.ts';
import { measureStages, type StageRecall } from '../score/stage-recall.ts';
import { summarise, summariseRetrieval } from '../summarise.ts';
import { withData } from '../with-data.ts';
import { runBundled } from './bundled-run.ts';
import { pricesOf, resamplingOf, type ScoringOptions } from './options.ts';
import { withScoringOptions } from './scoring-options.ts';
import { tellLook } from './tell-look.ts';
import type { OpenedSystem, World } from './world.ts';

type Options = ScoringOptions & {
  readonly data?: string;
  readonly reports?: string;
  readonly json?: true;
  readonly retrieval?: true;
};

/** `eval <gold.jsonl>…`: asks, scores and prints at once, and keeps nothing. */
export function addEvaluateCommand(program: Command, world: World): void {
  withScoringOptions(
    program
      .description('Ask gold questions and score the answers. Results go to stdout.')
      .argument(
        '[gold.jsonl...]',
        'gold questions, one JSON object a line; without: the bundled ones',
      )
      .option('--data <dir>', 'data folder whose reports are asked')
      .option(
        '--reports <folder>',
        'ingest these reports into a temporary data folder and ask them',
      )
      .option('--json', 'print the summary and every question as JSON')
      .option('--retrieval', 'search only: print the evidence recall, ask nothing'),
  ).action((goldFiles: string[], options: Options) => evaluate(goldFiles, options, world));
}

async function evaluate(
  goldFiles: readonly string[],
  { data, reports, ...options }: Options,
  world: World,
): Promise<void> {
  if (goldFiles.length === 0) return runBundled(world);
  const questions = await readGoldFiles(goldFiles, {
    tell: (notice) => world.stderr.write(notice),
  });
  const { defaultDataDir } = world;
  await withData({ goldFiles, data, reports, defaultDataDir }, world, async (dataDir) => {
    const system = await world.openProduct({ dataDir });
    try {
      world.stdout.write(
        `${await runAndPrint(questions, { system, options, world, goldFiles })}\n`,
      );
    } finally {
      await system.close();
    }
  });
}

type Asking = {
  readonly system: OpenedSystem;
  readonly options: Options;
  readonly world: World;
  readonly goldFiles: readonly string[];
};

async function runAndPrint(
  questions: readonly GoldQuestion[],
  { system, options, world, goldFiles }: Asking,
): Promise<string> {
  const progress = makeProgress(questions.length, world.stderr);
  const run = { questions, system, now: world.now, onProgress: progress.show };
  try {
    return options.retrieval
      ? await retrieveAndPrint(run, options)
      : await askAndPrint(run, { system, options, world, goldFiles });
  } finally {
    progress.stop();
  }
}

async function askAndPrint(run: Run, { options, world, goldFiles }: Asking): Promise<string> {
  const questions = await runQuestions(run);
  await tellLook({ command: 'eval', goldFiles, items: questions }, world);
  const summary = summarise(questions);
  const scoring = { resampling: resamplingOf(options), prices: pricesOf(options) };
  const scores = scoreRun(questions, scoring);
  const modelCalls = await countModelCalls(run.questions, run.system);
  const tasks = taskRates(questions);
  const times = timeBySteps(questions);
  if (options.json)
    return printJson({ summary, scores, tasks, times, modelCalls, questions: shownOf(questions) });
  return [
    printSummary(summary, scores),
    ...(tasks.length > 0 ? [printTaskRates(tasks)] : []),
    ...(times.length > 0 ? [printTimes(times)] : []),
    ...(modelCalls ? [printModelCalls(modelCalls)] : []),
    printWrong(questions),
  ].join('\n\n');
}

async function retrieveAndPrint(run: Run, options: Options): Promise<string> {
  const questions = await runRetrieval(run);
  const evidenceRecall = summariseRetrieval(questions);
  const measures = scoreRetrieval(questions, resamplingOf(options));
  const stages = await measureStages(run.questions, {
    system: run.system,
    shelf: makeReportShelf(run.system),
  });
  if (options.json)
    return printJson({
      summary: { evidenceRecall, measures, stages },
      questions: shownOf(questions),
    });
  return [
    printRetrieval(evidenceRecall),
    ...(stages ? [printStages(sharesOf(stages))] : []),
    printMeasures(measures.filter(({ id }) => id === 'mrr' || id === 'ndcg_10')),
    printMissed(questions),
  ].join('\n\n');
}

function sharesOf(stages: readonly StageRecall[]) {
  return stages.map(({ stage, recall }) => ({
    stage,
    recall: recall.map(({ share }) => share),
  }));
}
