import type { Command } from 'commander';
import { dirname, join } from 'node:path';
import { BadInput } from '../bad-input.ts';
import { EndedWith, exitCodes } from '../exit-codes.ts';
import { chatSystem } from '../generate/chat-system.ts';
import { folderStore, noStore } from '../generate/folder-store.ts';
import { type Generated, generateAnswers } from '../generate/generate-answers.ts';
import { citedReports } from '../generate/cited-reports.ts';
import { digestOfGold, type Manifest, writeRun } from '../generate/run-folder.ts';
import { urlSystem } from '../generate/url-system.ts';
import { chatPromptVersion } from '../../prompts/eval-prompts.ts';
import type { GoldQuestion } from '../gold-files/gold-question.ts';
import { makeProgress } from '../print/progress.ts';
import { readGoldFiles } from '../gold-files/read-gold-files.ts';
import { withData } from '../with-data.ts';
import { amountOption, countOption, pricesOf, type ScoringOptions } from './options.ts';
import type { Fingerprint, OpenedSystem, World } from './world.ts';

export type GenerateOptions = Options;

type Options = ScoringOptions & {
  readonly out: string;
  readonly data?: string;
  readonly reports?: string;
  readonly url?: string;
  readonly chatUrl?: string;
  readonly chatModel?: string;
  readonly variant?: string;
  readonly concurrency?: number;
  readonly budgetTokens?: number;
  readonly budgetCost?: number;
  readonly cache: boolean;
};

/** `eval generate`: asks the questions and keeps what comes back, unjudged. */
export function addGenerateCommand(program: Command, world: World): void {
  program
    .command('generate')
    .description('Ask gold questions and keep the answers in a run folder, to be scored later.')
    .argument('<gold.jsonl...>', 'gold questions, one JSON object a line')
    .requiredOption('--out <folder>', 'run folder; run again to go on where it stopped')
    .option('--data <dir>', 'data folder whose reports are asked')
    .option('--reports <folder>', 'ingest these reports into a temporary data folder and ask them')
    .option('--url <address>', 'ask a running service with our HTTP interface')
    .option('--chat-url <address>', 'ask an OpenAI-compatible chat endpoint (EVAL_CHAT_API_KEY)')
    .option('--chat-model <name>', 'the model to ask there')
    .option('--variant <name>', 'the product with a part left out, to see what it is worth')
    .option(
      '--concurrency <n>',
      'questions at once (1: latencies are those of one user)',
      countOption,
    )
    .option('--budget-tokens <n>', 'stop when so many tokens are used', countOption)
    .option('--budget-cost <money>', 'stop when so much is spent', amountOption)
    .option('--price-in <money>', 'price of a million prompt tokens', amountOption)
    .option('--price-out <money>', 'price of a million completion tokens', amountOption)
    .option('--no-cache', 'ask anew what was answered before')
    .action((goldFiles: string[], options: Options) => generate(goldFiles, options, world));
}

/** Asks and keeps; see the command. */
export async function generate(
  goldFiles: readonly string[],
  options: Options,
  world: World,
): Promise<void> {
  const questions = await readGoldFiles(goldFiles, {
    tell: (notice) => world.stderr.write(notice),
  });
  await withSystem(goldFiles, options, world, async (system, fingerprint) => {
    const generated = await askAll(questions, { system, fingerprint, options, world });
    const manifest = describeRun(goldFiles, questions, { generated, fingerprint, options });
    const { observations } = generated;
    const reports = await citedReports(observations, system);
    await writeRun({ folder: options.out, manifest, questions, observations, reports });
    conclude(generated, questions.length, { options, world });
  });
}

type Asking = {
  readonly system: OpenedSystem;
  readonly fingerprint: Fingerprint;
  readonly options: Options;
  readonly world: World;
};

async function askAll(
  questions: readonly GoldQuestion[],
  { system, fingerprint, options, world }: Asking,
): Promise<Generated> {
  const { cache, concurrency = 1, budgetTokens: tokens, budgetCost: cost } = options;
  const progress = makeProgress(questions.length, world.stderr);
  try {
    return await generateAnswers({
      questions,
      system,
      fingerprint,
      store: cache ? folderStore(answersFolder(options)) : noStore,
      concurrency,
      budget: { tokens, cost, prices: pricesOf(options) },
      now: world.now,
      onProgress: progress.show,
    });
  } finally {
    progress.stop();
  }
}

/**
 * Answers are shared by the runs beside each other, which their fingerprints tell apart. A service
 * at an address may change unseen, so its answers are only gone on with in the same run.
 */
function answersFolder({ out, url }: Options): string {
  return join(url === undefined ? dirname(out) : out, '.answers');
}

function describeRun(
  goldFiles: readonly string[],
  questions: readonly GoldQuestion[],
  made: Pick<Asking, 'fingerprint' | 'options'> & { readonly generated: Generated },
): Manifest {
  const { generated, fingerprint, options } = made;
  return {
    version: 1,
    data: { files: goldFiles, questions: questions.length, digest: digestOfGold(questions) },
    system: fingerprint,
    config: {
      concurrency: options.concurrency ?? 1,
      cache: options.cache,
      budgetTokens: options.budgetTokens ?? null,
      budgetCost: options.budgetCost ?? null,
    },
    answered: generated.observations.length,
    kept: generated.kept,
    failed: generated.failures.length,
  };
}

/** @throws EndedWith when not every question was answered */
function conclude(
  { observations, kept, failures, isBudgetReached }: Generated,
  questions: number,
  { options, world }: Pick<Asking, 'options' | 'world'>,
): void {
  const count = `${observations.length} of ${questions} questions answered (${kept} kept from before), in ${options.out}`;
  const again = 'What was answered is kept: run the same command again to go on.';
  const [failure] = failures;
  if (failure) {
    throw new EndedWith(
      exitCodes.failed,
      `${count}. ${failures.length} failed; the first, ${failure.questionId}: ${failure.reason}. ${again}`,
    );
  }
  if (
    observations.length > 0 &&
    observations.every(({ answer }) => answer.status === 'unavailable')
  ) {
    throw new EndedWith(
      exitCodes.failed,
      `${count}, and every answer is "unavailable": does the system hold any reports?`,
    );
  }
  if (isBudgetReached) {
    throw new EndedWith(exitCodes.budgetReached, `${count}. The budget is reached. ${again}`);
  }
  world.stdout.write(`${count}.\n`);
}

async function withSystem(
  goldFiles: readonly string[],
  options: Options,
  world: World,
  work: (system: OpenedSystem, fingerprint: Fingerprint) => Promise<void>,
): Promise<void> {
  const remote = remoteSystem(options, world);
  if (remote) return work(remote.system, remote.fingerprint);
  const { data, reports, variant } = options;
  const { defaultDataDir } = world;
  return withData({ goldFiles, data, reports, defaultDataDir }, world, async (dataDir) => {
    const system = await world.openProduct({ dataDir, variant });
    try {
      const fingerprint = { kind: 'product', variant: variant ?? null, ...system.fingerprint?.() };
      await work(system, fingerprint);
    } finally {
      await system.close();
    }
  });
}

function remoteSystem(
  { url, chatUrl, chatModel }: Options,
  world: World,
): { readonly system: OpenedSystem; readonly fingerprint: Fingerprint } | undefined {
  if (url !== undefined && chatUrl !== undefined) {
    throw new BadInput('--url and --chat-url exclude each other: a run is of one system.');
  }
  const close = () => Promise.resolve();
  if (url !== undefined) {
    const system = { ...urlSystem({ url: checkedUrl(url) }), close };
    return { system, fingerprint: { kind: 'url', url } };
  }
  if (chatUrl === undefined) return undefined;
  if (chatModel === undefined) throw new BadInput('--chat-url needs --chat-model.');
  if (!world.chatModel) throw new Error('No chat models can be opened here.');
  const model = world.chatModel({ baseUrl: checkedUrl(chatUrl), model: chatModel });
  return {
    system: { ...chatSystem(model), close },
    fingerprint: { kind: 'chat', url: chatUrl, model: chatModel, prompt: chatPromptVersion },
  };
}

function checkedUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:/u.test(text)) {
    throw new BadInput(`${text} is no address. Give one such as http://localhost:3000.`);
  }
  return text;
}
