import { type Command, Option } from 'commander';
import { BadInput } from '../bad-input.ts';
import { calibrationOf, printCalibration } from '../calibrate/cross-validate.ts';
import {
  measureAnswer,
  measureSentence,
  measureSet,
  type Measure,
  type MeasuredSet,
} from '../calibrate/measure-set.ts';
import { makeProgress } from '../print/progress.ts';
import { readGoldFiles } from '../gold-files/read-gold-files.ts';
import { replaceFile } from '../replace-file.ts';
import { fitLogistic } from '../statistics/fit-logistic.ts';
import { withData } from '../with-data.ts';
import type { World } from './world.ts';

type Options = { readonly of: keyof typeof models; readonly out?: string; readonly dry?: true };

/** What can be fitted: how each question is measured, and where the weights are kept. */
const models = {
  answers: { measure: measureAnswer, file: 'server/answer/confidence/weights.json' },
  sentences: { measure: measureSentence, file: 'server/answer/quoted/support/weights.json' },
} satisfies Readonly<Record<string, { readonly measure: Measure; readonly file: string }>>;

/**
 * `eval calibrate`: fits the probability that an answer is right, or that the best sentence found
 * answers, and says how far it can be trusted.
 */
export function addCalibrateCommand(program: Command, world: World): void {
  program
    .command('calibrate')
    .description(
      'Fit the probability that an answer is right on gold questions; each set is judged by the others.',
    )
    .argument('<gold.jsonl[@data]...>', 'gold files, each with the data folder that it asks')
    .addOption(
      new Option('--of <what>', 'the probability of a whole answer, or of the sentence to quote')
        .choices(Object.keys(models))
        .default('answers'),
    )
    .option('--out <file>', 'where to write (beside the code that uses it)')
    .option('--dry', 'print how well it is calibrated, and write nothing')
    .action((sets: string[], options: Options) => calibrate(sets, options, world));
}

async function calibrate(sets: readonly string[], options: Options, world: World): Promise<void> {
  const measured: MeasuredSet[] = [];
  for (const set of sets) measured.push(await measureOne(set, models[options.of].measure, world));
  const examples = measured.flatMap((one) => one.examples);
  world.stdout.write(`${printCalibration(calibrationOf(measured))}\n`);
  if (options.dry) return;
  const fitted = new Date(world.now() + performance.timeOrigin).toISOString().slice(0, 10);
  const weights = { fitted, sets: measured.map(({ name }) => name), ...fitLogistic(examples) };
  await replaceFile(
    options.out ?? models[options.of].file,
    `${JSON.stringify(weights, null, 2)}\n`,
  );
}

async function measureOne(set: string, measure: Measure, world: World): Promise<MeasuredSet> {
  const [file = '', data] = set.split('@');
  const questions = await readGoldFiles([file]);
  const { defaultDataDir } = world;
  const measured: MeasuredSet[] = [];
  await withData({ goldFiles: [file], data, defaultDataDir }, world, async (dataDir) => {
    const system = await world.openProduct({ dataDir });
    const progress = makeProgress(questions.length, world.stderr);
    try {
      const name = file.split('/').slice(-2).join('/');
      measured.push(
        await measureSet({ name, questions, system, measure, onProgress: progress.show }),
      );
    } finally {
      progress.stop();
      await system.close();
    }
  });
  const [one] = measured;
  if (!one) throw new BadInput(`${set}: no question was asked.`);
  return one;
}
