import { type Command, InvalidArgumentError } from 'commander';
import { existsSync } from 'node:fs';
import { BadInput } from '../../bad-input.ts';
import { comparableRun } from '../../compare/comparable-run.ts';
import { EndedWith, exitCodes } from '../../exit-codes.ts';
import type { GoldQuestion } from '../../gold-files/gold-question.ts';
import { readGoldFiles } from '../../gold-files/read-gold-files.ts';
import { type Drift, describeDrift, driftFrom } from '../../lock/drift.ts';
import { holdToLock } from '../../lock/hold-to-lock.ts';
import { type Lock, lockBeside, newLockPath, readLock, writeLock } from '../../lock/lock-file.ts';
import { lockSet } from '../../lock/lock-set.ts';
import { loosened, noBounds, type Thresholds, thresholdsSchema } from '../../lock/thresholds.ts';
import { scoreFolder, type ScoredRun } from '../../score/score-folder.ts';
import { pricesOf, resamplingOf, type ScoringOptions } from '../options.ts';
import { withScoringOptions } from '../scoring-options.ts';
import { dayOf, tellLook } from '../tell-look.ts';
import type { World } from '../world.ts';

type Bounds = Readonly<Record<string, number>>;

type Options = ScoringOptions & {
  readonly run?: string;
  readonly floor?: Bounds;
  readonly ceiling?: Bounds;
  readonly checkedBy?: string;
  readonly only?: readonly string[];
  readonly because?: string;
  readonly lock?: string;
};

/** `eval lock`: holds a set of questions fast, and what a run over it has to reach. */
export function addLockCommand(program: Command, world: World): void {
  withScoringOptions(
    program
      .command('lock')
      .description('Lock a gold set: its questions, what a run has to reach, and who checked what.')
      .argument('<gold.jsonl...>', 'gold files, or a folder of them: the whole set')
      .option('--run <folder>', 'the run that later ones are held against')
      .option('--floor <measure=value>', 'the interval may not go below it', bound, {})
      .option('--ceiling <measure=value>', 'the interval may not go above it', bound, {})
      .option('--checked-by <name>', 'who has read the questions and holds them for right')
      .option('--only <id...>', 'the questions that were read (default: all)')
      .option('--because <reason>', 'why less is asked for than was locked; kept in the lock')
      .option('--lock <file>', 'where the lock stands (default: beside the gold)'),
  ).action((files: string[], options: Options) => lock(files, options, world));
}

async function lock(files: readonly string[], options: Options, world: World): Promise<void> {
  const path = options.lock ?? (await lockBeside(files)) ?? (await newLockPath(files));
  const before = existsSync(path) ? await readLock(path) : undefined;
  const questions = await readGoldFiles(files);
  const drift = before ? driftFrom(before, questions) : undefined;
  refuseChanged(drift, path);
  const run = options.run === undefined ? undefined : await runOf(options.run, questions, options);
  const thresholds = thresholdsOf(before, options);
  const on = dayOf(world);
  const excused = run ? worsened(run, before, { path, options }) : [];
  const event = excuse(
    [...loosened(before?.thresholds ?? noBounds, thresholds), ...excused],
    on,
    options,
  );
  const answers = run && { answers: comparableRun(run), code: codeOf(run) };
  const review = reviewOf(questions, options);
  const now = lockSet(before, { on, questions, thresholds, run: answers, review, event });
  await writeLock(path, now);
  if (run) await tellLook({ command: 'lock', goldFiles: files, items: run.items }, world);
  world.stdout.write(`${describeLock(now, path, drift)}\n`);
}

function bound(text: string, bounds: Bounds): Bounds {
  const [id = '', value = ''] = text.split('=');
  if (value === '' || !Number.isFinite(Number(value))) {
    throw new InvalidArgumentError(`${text} is no bound. Write one such as accuracy=0.9.`);
  }
  return { ...bounds, [id]: Number(value) };
}

function refuseChanged(drift: Drift | undefined, path: string): void {
  const faults = drift ? describeDrift(drift) : [];
  if (faults.length > 0) throw new BadInput(`${path} stays as it was:\n${faults.join('\n')}`);
}

/** @throws BadInput when it did not answer just these questions */
async function runOf(
  folder: string,
  questions: readonly GoldQuestion[],
  options: ScoringOptions,
): Promise<ScoredRun> {
  const run = await scoreFolder(folder, {
    resampling: resamplingOf(options),
    prices: pricesOf(options),
  });
  const own = lockSet(undefined, { on: '', questions });
  const { changed, gone, added } = driftFrom(
    own,
    run.items.map(({ question }) => question),
  );
  const odd = [...changed, ...gone, ...added];
  if (odd.length === 0) return run;
  throw new BadInput(
    `${folder} did not answer the questions as they are now: ${odd.join(' ')}. Run "npm run eval -- generate" over the same files.`,
  );
}

function thresholdsOf(before: Lock | undefined, { floor = {}, ceiling = {} }: Options): Thresholds {
  const { floors, ceilings, ...rest } = before?.thresholds ?? noBounds;
  const asked = { ...rest, floors: { ...floors, ...floor }, ceilings: { ...ceilings, ...ceiling } };
  const checked = thresholdsSchema.safeParse(asked);
  if (checked.success) return checked.data;
  throw new BadInput(checked.error.issues.map(({ message }) => message).join('\n'));
}

/** What the gate would say of the run, by the bounds and the run that were locked. */
function worsened(
  run: ScoredRun,
  before: Lock | undefined,
  { path, options }: { path: string; options: Options },
): readonly string[] {
  if (!before) return [];
  const known = {
    ...before,
    questions: before.questions.filter(({ id }) =>
      run.items.some(({ question }) => question.id === id),
    ),
  };
  const { verdict } = holdToLock(run, { lock: known, path, resampling: resamplingOf(options) });
  return verdict.checks.filter(({ outcome }) => outcome === 'fail').map(({ text }) => text);
}

/** @throws EndedWith 4 when less is asked for, and nobody says why */
function excuse(loosenings: readonly string[], on: string, { because }: Options) {
  if (loosenings.length === 0) return undefined;
  if (because !== undefined) return { on, what: loosenings.join('; '), because };
  throw new EndedWith(
    exitCodes.regression,
    `This lock would ask for less than the one before:\n${loosenings.join('\n')}\nSay why with --because "…": it is kept in the lock.`,
  );
}

function codeOf({ manifest }: ScoredRun): string | null {
  const { code } = manifest.system;
  return typeof code === 'string' ? code : null;
}

/** @throws BadInput for an id that the set does not have */
function reviewOf(questions: readonly GoldQuestion[], { checkedBy, only }: Options) {
  if (checkedBy === undefined) return undefined;
  const known = new Set(questions.map(({ id }) => id));
  const strange = (only ?? []).filter((id) => !known.has(id));
  if (strange.length > 0)
    throw new BadInput(`No question of this set is called ${strange.join(' ')}.`);
  return { by: checkedBy, ids: only ? new Set(only) : known };
}

function describeLock({ questions, run }: Lock, path: string, drift: Drift | undefined): string {
  const checked = questions.filter((one) => one.checked.length > 0).length;
  return [
    ...(drift && drift.added.length > 0 ? [`new: ${drift.added.join(' ')}`] : []),
    ...(drift && drift.gone.length > 0 ? [`taken out: ${drift.gone.join(' ')}`] : []),
    `${path}: ${questions.length} questions, ${checked} checked by a person, ${run ? `held against the run of ${run.on}` : 'held against no run yet'}.`,
  ].join('\n');
}
