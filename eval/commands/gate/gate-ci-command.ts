import type { Command } from 'commander';
import { BadInput } from '../../bad-input.ts';
import { endByGate } from '../../lock/check-gate.ts';
import { type Held, holdToLock } from '../../lock/hold-to-lock.ts';
import { lockBeside, readLock } from '../../lock/lock-file.ts';
import { scoreFolder, type ScoredRun } from '../../score/score-folder.ts';
import { pricesOf, resamplingOf, type ScoringOptions } from '../options.ts';
import { withScoringOptions } from '../scoring-options.ts';
import type { World } from '../world.ts';

type Options = ScoringOptions & { readonly lock?: string };

/** `eval gate-ci`: passes or fails a run, for CI. */
export function addGateCiCommand(program: Command, world: World): void {
  withScoringOptions(
    program
      .command('gate-ci')
      .description(
        'Hold a run to the lock of its set: fail on a missed bound (3), a significant drop (4) or questions that were changed (2).',
      )
      .argument('<run>', 'run folder')
      .option('--lock <file>', 'the lock (default: the one beside the gold of the run)'),
  ).action((folder: string, options: Options) => gateCi(folder, options, world));
}

async function gateCi(folder: string, options: Options, world: World): Promise<void> {
  const resampling = resamplingOf(options);
  const run = await scoreFolder(folder, { resampling, prices: pricesOf(options) });
  const path = options.lock ?? (await lockOf(run));
  const held = holdToLock(run, { lock: await readLock(path), path, resampling });
  world.stdout.write(`${describeHeld(held, run, path)}\n`);
  endByGate(held.verdict);
}

/** @throws BadInput where the set of a run has no lock */
async function lockOf({ folder, manifest }: ScoredRun): Promise<string> {
  const { files } = manifest.data;
  const path = await lockBeside(files);
  if (path !== undefined) return path;
  throw new BadInput(
    `No lock stands beside ${files.join(' ') || `the gold of ${folder}`}. Write one with "npm run eval -- lock <gold> --run ${folder}", or name it with --lock.`,
  );
}

function describeHeld(
  { comparison, verdict, unlocked }: Held,
  run: ScoredRun,
  path: string,
): string {
  const lost = comparison?.flipped.filter(({ direction }) => direction === 'lost') ?? [];
  const paired = comparison ? `${comparison.questions} also in the locked run` : 'no run is locked';
  return [
    ...lost.map(
      ({ id, measures, now }) =>
        `lost ${id} (${measures.join(', ')}): ${now.shown?.question ?? 'held out'}`,
    ),
    ...verdict.checks.map(({ outcome, text }) => `${outcome}: ${text}`),
    ...(unlocked.length > 0 ? [`not locked yet, held against nothing: ${unlocked.join(' ')}`] : []),
    `Gate: ${verdict.outcome}, over ${run.items.length} questions (${paired}; ${path}).`,
  ].join('\n');
}
