import type { Command } from 'commander';
import { statSync } from 'node:fs';
import { BadInput } from '../bad-input.ts';
import { comparableRun, type ComparableRun } from '../compare/comparable-run.ts';
import { callPlanted, usualChanges } from '../compare/decision-power.ts';
import { canPlant, mendable } from '../compare/planted-changes.ts';
import { lockedRun, readLock } from '../lock/lock-file.ts';
import { textTable } from '../print/text-table.ts';
import { formatValue } from '../score/format-value.ts';
import { scoreFolder } from '../score/score-folder.ts';
import { usualResampling } from '../statistics/resampling.ts';
import { amountOption, countOption } from './options.ts';
import type { World } from './world.ts';

type Options = {
  readonly sizes: readonly number[];
  readonly right?: number;
  readonly byChance: number;
  readonly resamples: number;
  readonly seed?: number;
};

/** `eval power`: what `compare` would say of changes that are known, on sets of some sizes. */
export function addPowerCommand(program: Command, world: World): void {
  program
    .command('power')
    .description(
      'Plant known changes in the answers of a run, and count what would be said of them: better, worse or cannot tell.',
    )
    .argument('<run or lock>', 'run folder, or a lock with a run')
    .option('--sizes <n...>', 'how many questions', sizesOption, [])
    .option(
      '--right <share>',
      'share of right answers before (default: as in the run)',
      amountOption,
    )
    .option('--by-chance <share>', 'answers that chance makes anew', amountOption, 0.03)
    .option('--resamples <n>', 'how often each is planted', countOption, 200)
    .option('--seed <n>', 'seed of the draws', countOption)
    .action((path: string, options: Options) => power(path, options, world));
}

function sizesOption(text: string, sizes: readonly number[]): readonly number[] {
  return [...sizes, countOption(text)];
}

async function power(path: string, options: Options, world: World): Promise<void> {
  const { items } = await readAnswers(path);
  if (!canPlant(items)) {
    throw new BadInput(
      `${path} needs right and wrong answers to draw from, and some without a wrong number.`,
    );
  }
  const { byChance, resamples, seed = usualResampling.seed } = options;
  const right = options.right ?? shareRight(items);
  const sizes = options.sizes.length > 0 ? options.sizes : [items.length];
  const rows = usualChanges
    .filter(({ moreRight }) => moreRight <= mendable(items, right))
    .map((change) => [
      change.name,
      ...sizes.flatMap((questions) => {
        const planting = { questions, right, byChance, change };
        const called = callPlanted(items, planting, { resamples, seed });
        return [formatValue(called.better, 'share'), formatValue(called.worse, 'share')];
      }),
    ]);
  const columns = [
    { title: `planted (${formatValue(right, 'share')} right before)`, align: 'left' as const },
    ...sizes.flatMap((size) =>
      [`better n=${size}`, `worse n=${size}`].map((title) => ({ title, align: 'right' as const })),
    ),
  ];
  world.stdout.write(`${textTable(columns, rows)}\nAll else is called "cannot tell" or "same".\n`);
}

async function readAnswers(path: string): Promise<ComparableRun> {
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) {
    const run = lockedRun(await readLock(path), path);
    if (run) return run;
    throw new BadInput(
      `${path} holds no run: lock one with "npm run eval -- lock <gold> --run <run>".`,
    );
  }
  return comparableRun(await scoreFolder(path, { resampling: { resamples: 0, seed: 0 } }));
}

function shareRight(items: ComparableRun['items']): number {
  return items.filter(({ parts }) => parts['accuracy']?.sum === 1).length / items.length;
}
