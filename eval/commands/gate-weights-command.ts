import type { Command } from 'commander';
import { chooseLibrary } from '../gate/choose-library.ts';
import { chooseThreshold, type ExampleSet } from '../gate/choose-threshold.ts';
import { fitLogistic } from '../statistics/fit-logistic.ts';
import { parseGateRows } from '../gate/gate-row.ts';
import { givePassages } from '../gate/give-passages.ts';
import { replaceFile } from '../replace-file.ts';
import { openGoldFiles } from '../gold-files/read-gold-files.ts';
import { withChosenData } from '../with-data.ts';
import type { SentenceJudge } from '../product/sentence-judge.ts';
import { amountOption } from './options.ts';
import type { World } from './world.ts';

type Options = { readonly data?: string; readonly out: string; readonly mostFalse: number };

/** `eval gate-weights`: fits what the gate weighs where a sentence uses other words than its passages. */
export function addGateWeightsCommand(program: Command, world: World): void {
  program
    .command('gate-weights')
    .description('Fit the weights of doubt of the gate on sets of sentences, each left out once.')
    .argument('<sentences.jsonl...>', 'sets of sentences, true and false, at least two')
    .option('--data <dir>', 'data folder that holds the reports')
    .option(
      '--most-false <share>',
      'of the false ones, how many may be let out',
      amountOption,
      0.01,
    )
    .option('--out <file>', 'where to write', 'figures/claims/doubt/doubt-weights.json')
    .action((files: string[], options: Options) => fit(files, options, world));
}

async function fit(files: readonly string[], options: Options, world: World): Promise<void> {
  const { data, out, mostFalse } = options;
  await withChosenData(chooseLibrary({ files, data }), world, async (dataDir) => {
    const judge = await world.openSentenceJudge(dataDir);
    const sets: ExampleSet[] = [];
    for (const file of files) sets.push(await examplesIn(file, judge));
    judge.close();
    const { threshold, kept, falseShare } = chooseThreshold(sets, mostFalse);
    const model = fitLogistic(sets.flatMap(({ examples }) => examples));
    const fitted = new Date(world.now() + performance.timeOrigin).toISOString().slice(0, 10);
    const weights = { fitted, sets: sets.map(({ name }) => name), threshold, ...model };
    await replaceFile(out, `${JSON.stringify(weights, null, 2)}\n`);
    world.stdout.write(
      `${out}: threshold ${threshold.toFixed(3)}; left out, ${kept} doubtful true ones reach it and ${(100 * falseShare).toFixed(2)} % of the false.\n`,
    );
  });
}

async function examplesIn(file: string, judge: SentenceJudge): Promise<ExampleSet> {
  const rows = parseGateRows(await openGoldFiles([file])).filter((row) => !row.isRepairable);
  const prepared = await Promise.all(rows.map((row) => givePassages(row, judge)));
  const examples = prepared.flatMap((one) => {
    const features = 'sentence' in one ? judge.doubtsOf(one.sentence) : undefined;
    return features ? [{ features, isSo: one.row.true }] : [];
  });
  return {
    name: file.split('/').slice(-2).join('/'),
    examples,
    falseInAll: rows.filter((row) => !row.true).length,
  };
}
