import type { Command } from 'commander';
import { comparableRun } from '../compare/comparable-run.ts';
import { compareRuns } from '../compare/compare-runs.ts';
import { printComparison } from '../compare/print-comparison.ts';
import { EndedWith, exitCodes } from '../exit-codes.ts';
import { scoreFolder, undefinedAsNull } from '../score/score-folder.ts';
import { amountOption, pricesOf, resamplingOf, type ScoringOptions } from './options.ts';
import { withScoringOptions } from './scoring-options.ts';
import { tellLook } from './tell-look.ts';
import type { World } from './world.ts';

type Options = ScoringOptions & {
  readonly json?: true;
  readonly alpha: number;
  readonly leastEffect: number;
};

/** `eval compare A B`: what changed from one run to another, question by question. */
export function addCompareCommand(program: Command, world: World): void {
  withScoringOptions(
    program
      .command('compare')
      .description('Compare two runs question by question. Ends with 4 when the second is worse.')
      .argument('<before>', 'run folder')
      .argument('<now>', 'run folder')
      .option('--alpha <p>', 'a difference counts below this p after Holm', amountOption, 0.05)
      .option('--least-effect <share>', 'a smaller difference counts as none', amountOption, 0)
      .option('--json', 'print the comparison as JSON'),
  ).action((before: string, now: string, options: Options) =>
    compare([before, now], options, world),
  );
}

async function compare(
  [before, now]: readonly [string, string],
  { alpha, leastEffect, json, ...options }: Options,
  world: World,
): Promise<void> {
  const scoring = { resampling: resamplingOf(options), prices: pricesOf(options) };
  // Their own intervals are not shown here.
  const quick = { ...scoring, resampling: { ...scoring.resampling, resamples: 0 } };
  const runs = [await scoreFolder(before, quick), await scoreFolder(now, quick)] as const;
  for (const { manifest, items } of runs) {
    await tellLook({ command: 'compare', goldFiles: manifest.data.files, items }, world);
  }
  const comparison = compareRuns(comparableRun(runs[0]), comparableRun(runs[1]), {
    alpha,
    leastEffect,
    resampling: scoring.resampling,
  });
  const text = json ? JSON.stringify(comparison, undefinedAsNull, 2) : printComparison(comparison);
  world.stdout.write(`${text}\n`);
  const worse = comparison.measures.filter(({ verdict }) => verdict === 'worse');
  if (worse.length > 0) {
    const names = worse.map(({ id }) => id).join(', ');
    throw new EndedWith(exitCodes.regression, `Significantly worse: ${names}.`);
  }
}
