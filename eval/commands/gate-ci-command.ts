import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { comparableRun } from '../compare/comparable-run.ts';
import { compareRuns } from '../compare/compare-runs.ts';
import { checkGate, endByGate } from '../gate-ci/check-gate.ts';
import { readBaseline, writeBaseline } from '../gate-ci/baseline.ts';
import { replaceFile } from '../replace-file.ts';
import { noBounds, readGateRules } from '../gate-ci/gate-rules.ts';
import { scoreFolder } from '../score/score-folder.ts';
import { pricesOf, resamplingOf, type ScoringOptions } from './options.ts';
import { withScoringOptions } from './scoring-options.ts';
import type { World } from './world.ts';

type Options = ScoringOptions & {
  readonly baseline: string;
  readonly rules: string;
  readonly update?: true;
};

/** `eval gate-ci`: passes or fails a run, for CI. */
export function addGateCiCommand(program: Command, world: World): void {
  withScoringOptions(
    program
      .command('gate-ci')
      .description('Fail on a missed bound (3) or a significant drop against the baseline (4).')
      .argument('<run>', 'run folder')
      .option('--baseline <file>', 'what it is held against', 'eval/baseline.json')
      .option('--rules <file>', 'bounds, alpha and the least effect', 'eval/gate.json')
      .option('--update', 'make this run the baseline'),
  ).action((folder: string, options: Options) => gateCi(folder, options, world));
}

async function gateCi(folder: string, options: Options, world: World): Promise<void> {
  const resampling = resamplingOf(options);
  const run = await scoreFolder(folder, { resampling, prices: pricesOf(options) });
  if (options.update) {
    await replaceFile(options.baseline, writeBaseline(run, run.manifest.data.digest.slice(0, 16)));
    world.stdout.write(`${options.baseline} holds ${run.items.length} questions now.\n`);
    return;
  }
  const rules = existsSync(options.rules) ? await readGateRules(options.rules) : noBounds;
  const { alpha, leastEffect } = rules;
  const comparison = compareRuns(await readBaseline(options.baseline), comparableRun(run), {
    alpha,
    leastEffect,
    resampling,
  });
  const verdict = checkGate(run.scores.measures, comparison, rules);
  const lost = comparison.flipped.filter(({ direction }) => direction === 'lost');
  world.stdout.write(
    [
      ...lost.map(
        ({ id, measures, now }) =>
          `lost ${id} (${measures.join(', ')}): ${now.shown?.question ?? ''}`,
      ),
      ...verdict.checks.map(({ outcome, text }) => `${outcome}: ${text}`),
      `Gate: ${verdict.outcome}, over ${run.items.length} questions (${comparison.questions} also in the baseline).\n`,
    ].join('\n'),
  );
  endByGate(verdict);
}
