import { Argument, type Command } from 'commander';
import { chooseLibrary } from '../../gate/choose-library.ts';
import {
  chooseByLoss,
  chooseThreshold,
  type ChosenThreshold,
  type ExampleSet,
} from '../../gate/choose-threshold.ts';
import { fitLogistic, type Example, type LogisticModel } from '../../statistics/fit-logistic.ts';
import { parseGateRows } from '../../gate/gate-row.ts';
import { givePassages } from '../../gate/give-passages.ts';
import { replaceFile } from '../../replace-file.ts';
import { openGoldFiles } from '../../gold-files/read-gold-files.ts';
import { withChosenData } from '../../with-data.ts';
import type { SentenceJudge } from '../../product/sentence-judge.ts';
import { amountOption } from '../options.ts';
import type { World } from '../world.ts';

type Options = { readonly data?: string; readonly out?: string } & Readonly<
  Record<'mostFalse' | 'mostLost', number>
>;

type Weighed = {
  readonly file: string;
  /** What is measured of a sentence; undefined where it is not weighed. */
  readonly featuresOf: (judge: SentenceJudge) => SentenceJudge['doubtsOf'];
  readonly fit: (sets: readonly ExampleSet[], options: Options) => Fitted;
};

type Fitted = { readonly chosen: ChosenThreshold; readonly model: LogisticModel };

/** Few false sentences are left where no rule holds them back, so that large weights cost more. */
const penaltyOfRisk = 50;

const weighed: Readonly<Record<'doubt' | 'risk', Weighed>> = {
  doubt: {
    file: 'figures/claims/doubt/doubt-weights.json',
    featuresOf: (judge) => judge.doubtsOf,
    fit: (sets, { mostFalse }) => ({
      chosen: chooseThreshold(sets, mostFalse),
      model: fitLogistic(examplesOf(sets)),
    }),
  },
  risk: {
    file: 'figures/claims/risk/risk-weights.json',
    featuresOf: (judge) => judge.risksOf,
    fit: (sets, { mostLost }) => ({
      chosen: chooseByLoss(sets, { mostLost, penalty: penaltyOfRisk }),
      model: fitLogistic(examplesOf(sets), penaltyOfRisk),
    }),
  },
};

/**
 * `eval gate-weights`: fits what the gate weighs where a sentence uses other words than its passages
 * (doubt), or where no rule has anything against it (risk).
 */
export function addGateWeightsCommand(program: Command, world: World): void {
  const command = program
    .command('gate-weights')
    .description('Fit weights of the gate on sets of sentences, each left out once.')
    .addArgument(new Argument('<what>', 'which weights').choices(['doubt', 'risk']))
    .argument('<sentences.jsonl...>', 'sets of sentences, true and false, at least two')
    .option('--data <dir>', 'data folder that holds the reports')
    .option('--out <file>', 'where to write, if not where the gate reads them');
  command
    .option(
      '--most-false <share>',
      'doubt: how many of the false may be let out',
      amountOption,
      0.01,
    )
    .option('--most-lost <share>', 'risk: how many of the true may be lost', amountOption, 0.2)
    .action((what: 'doubt' | 'risk', files: string[], options: Options) =>
      fit(weighed[what], { files, options, world }),
    );
}

async function fit(
  of: Weighed,
  {
    files,
    options,
    world,
  }: { readonly files: readonly string[]; readonly options: Options; readonly world: World },
): Promise<void> {
  const { data, out = of.file } = options;
  await withChosenData(chooseLibrary({ files, data }), world, async (dataDir) => {
    const judge = await world.openSentenceJudge(dataDir);
    const sets: ExampleSet[] = [];
    for (const file of files) sets.push(await examplesIn(file, judge, of.featuresOf(judge)));
    judge.close();
    const { chosen, model } = of.fit(sets, options);
    const { threshold, kept, falseShare } = chosen;
    const fitted = new Date(world.now() + performance.timeOrigin).toISOString().slice(0, 10);
    const weights = { fitted, sets: sets.map(({ name }) => name), threshold, ...model };
    await replaceFile(out, `${JSON.stringify(weights, null, 2)}\n`);
    world.stdout.write(
      `${out}: threshold ${threshold.toFixed(3)}; left out, ${kept} true ones reach it and ${(100 * falseShare).toFixed(2)} % of the false.\n`,
    );
  });
}

function examplesOf(sets: readonly ExampleSet[]): readonly Example[] {
  return sets.flatMap(({ examples }) => examples);
}

async function examplesIn(
  file: string,
  judge: SentenceJudge,
  featuresOf: SentenceJudge['doubtsOf'],
): Promise<ExampleSet> {
  const rows = parseGateRows(await openGoldFiles([file])).filter((row) => !row.isRepairable);
  const prepared = await Promise.all(rows.map((row) => givePassages(row, judge)));
  const examples = prepared.flatMap((one) => {
    const features = 'sentence' in one ? featuresOf(one.sentence) : undefined;
    return features ? [{ features, isSo: one.row.true }] : [];
  });
  return {
    name: file.split('/').slice(-2).join('/'),
    examples,
    falseInAll: rows.filter((row) => !row.true).length,
  };
}
