import { Command, CommanderError } from 'commander';
import { BadInput } from './bad-input.ts';
import type { GoldQuestion } from './gold-question.ts';
import { printMissed, printWrong } from './print-items.ts';
import { printJson } from './print-json.ts';
import { printRetrieval, printSummary } from './print-summary.ts';
import { makeProgress, type ProgressTarget } from './progress.ts';
import { readGoldFiles } from './read-gold-files.ts';
import { type Run, runQuestions, runRetrieval } from './run-questions.ts';
import { summarise, summariseRetrieval } from './summarise.ts';
import type { SystemUnderTest } from './system-under-test.ts';
import { type Ingest, withData } from './with-data.ts';

/** What the command needs of the world, so that a test can hand it another one. */
export type World = Ingest & {
  readonly openProduct: (options: {
    readonly dataDir: string;
  }) => Promise<SystemUnderTest & { close(): Promise<void> }>;
  readonly defaultDataDir: string;
  /** A clock in milliseconds. */
  readonly now: () => number;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: ProgressTarget;
};

type Options = {
  readonly data?: string;
  readonly reports?: string;
  readonly json?: true;
  readonly retrieval?: true;
};

type ExitCode = 0 | 1 | 2;

/** Runs the command line and says how it ended: 0 done, 1 the tool failed, 2 the input is bad. */
export async function runCommand(args: readonly string[], world: World): Promise<ExitCode> {
  try {
    await describeCommand(world).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has printed its own message; it also throws after --help, with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    world.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof BadInput ? 2 : 1;
  }
}

function describeCommand(world: World): Command {
  return new Command('eval')
    .description('Ask gold questions and score the answers. Results go to stdout.')
    .argument('<gold.jsonl...>', 'gold questions, one JSON object a line')
    .option('--data <dir>', 'data folder whose reports are asked')
    .option('--reports <folder>', 'ingest these reports into a temporary data folder and ask them')
    .option('--json', 'print the summary and every question as JSON')
    .option('--retrieval', 'search only: print the evidence recall, ask nothing')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
    })
    .action((goldFiles: string[], options: Options) => evaluate(goldFiles, options, world));
}

async function evaluate(
  goldFiles: readonly string[],
  { data, reports, ...options }: Options,
  world: World,
): Promise<void> {
  const questions = await readGoldFiles(goldFiles);
  const { defaultDataDir } = world;
  await withData({ goldFiles, data, reports, defaultDataDir }, world, async (dataDir) => {
    const system = await world.openProduct({ dataDir });
    try {
      world.stdout.write(`${await runAndPrint(questions, { system, options, world })}\n`);
    } finally {
      await system.close();
    }
  });
}

async function runAndPrint(
  questions: readonly GoldQuestion[],
  { system, options, world }: { system: SystemUnderTest; options: Options; world: World },
): Promise<string> {
  const progress = makeProgress(questions.length, world.stderr);
  const run = { questions, system, now: world.now, onProgress: progress.show };
  try {
    return options.retrieval
      ? await retrieveAndPrint(run, options)
      : await askAndPrint(run, options);
  } finally {
    progress.stop();
  }
}

async function askAndPrint(run: Run, { json }: Options): Promise<string> {
  const questions = await runQuestions(run);
  const summary = summarise(questions);
  if (json) return printJson({ summary, questions });
  return `${printSummary(summary)}\n\n${printWrong(questions)}`;
}

async function retrieveAndPrint(run: Run, { json }: Options): Promise<string> {
  const questions = await runRetrieval(run);
  const evidenceRecall = summariseRetrieval(questions);
  if (json) return printJson({ summary: { evidenceRecall }, questions });
  return `${printRetrieval(evidenceRecall)}\n\n${printMissed(questions)}`;
}
