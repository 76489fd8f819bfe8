import { BadInput } from '../bad-input.ts';
import { comparableRun } from '../compare/comparable-run.ts';
import { compareRuns, type Comparison } from '../compare/compare-runs.ts';
import type { ScoredRun } from '../score/score-folder.ts';
import type { Resampling } from '../statistics/resampling.ts';
import { checkGate, type GateVerdict } from './check-gate.ts';
import { describeDrift, driftFrom } from './drift.ts';
import { type Lock, lockedRun } from './lock-file.ts';

export type Held = {
  readonly comparison: Comparison | undefined;
  readonly verdict: GateVerdict;
  /** What is not locked yet, or was locked without a run: held against nothing. */
  readonly unlocked: readonly string[];
};

/**
 * Holds a run to the bounds of a lock, and question by question to its run.
 * @throws BadInput when questions were changed since, or locked ones are not in the run
 */
export function holdToLock(
  run: ScoredRun,
  { lock, path, resampling }: { lock: Lock; path: string; resampling: Resampling },
): Held {
  const questions = [...run.items.map(({ question }) => question), ...run.unanswered];
  const drift = driftFrom(lock, questions);
  const { gone, added } = drift;
  const missing = gone.length > 0 ? [`locked and not asked: ${gone.join(' ')}`] : [];
  const unanswered = run.unanswered.map(({ id }) => id);
  const silent = unanswered.length > 0 ? [`not answered: ${unanswered.join(' ')}`] : [];
  const faults = [...describeDrift(drift), ...missing, ...silent];
  if (faults.length > 0) {
    throw new BadInput(`${run.folder} cannot be held to ${path}:\n${faults.join('\n')}`);
  }
  const before = lockedRun(lock, path);
  const comparison =
    before &&
    compareRuns(before, comparableRun(run), {
      alpha: lock.thresholds.alpha,
      leastEffect: lock.thresholds.leastEffect,
      resampling,
    });
  const verdict = checkGate(run.scores.measures, comparison, lock.thresholds);
  return { comparison, verdict, unlocked: added };
}
