import type { Command } from 'commander';
import { printWrong } from '../print/print-items.ts';
import { printMeasures } from '../print/print-measures.ts';
import {
  scoreFolder,
  type ScoredRun,
  undefinedAsNull,
  writeScores,
} from '../score/score-folder.ts';
import { judgeScoredRun } from './people/judge-scored-run.ts';
import {
  amountOption,
  countOption,
  pricesOf,
  resamplingOf,
  type ScoringOptions,
} from './options.ts';
import { withScoringOptions } from './scoring-options.ts';
import { tellLook } from './tell-look.ts';
import type { World } from './world.ts';

type Options = ScoringOptions & {
  readonly json?: true;
  readonly judge?: true;
  readonly ratings?: string;
  readonly judgeErrors: number;
  readonly concurrency?: number;
};

/** `eval score`: judges the answers of a run folder, offline and always alike. */
export function addScoreCommand(program: Command, world: World): void {
  withScoringOptions(
    program
      .command('score')
      .description('Score the answers of a run folder: no model, no network, the same every time.')
      .argument('<run>', 'a folder that "generate" made')
      .option('--json', 'print the scores as JSON')
      .option('--judge', 'also have a model judge, claim by claim (JUDGE_MODEL); never by itself')
      .option('--ratings <file>', 'labels of people (correct, partly, wrong) to check the judge by')
      .option(
        '--judge-errors <share>',
        'claims that may be left without a verdict',
        amountOption,
        0.1,
      )
      .option('--concurrency <n>', 'claims judged at once', countOption),
  ).action((folder: string, options: Options) => score(folder, options, world));
}

/** Scores a run and prints it; see the command. */
export async function score(folder: string, options: Options, world: World): Promise<void> {
  const scored = await scoreFolder(folder, {
    resampling: resamplingOf(options),
    prices: pricesOf(options),
  });
  await writeScores(scored);
  const { manifest, items } = scored;
  await tellLook({ command: 'score', goldFiles: manifest.data.files, items }, world);
  world.stdout.write(`${options.json ? asJson(scored) : asText(scored)}\n`);
  if (options.judge) {
    await judgeScoredRun(scored, { ...options, resampling: resamplingOf(options) }, world);
  }
}

function asJson({ scores }: ScoredRun): string {
  return JSON.stringify(scores, undefinedAsNull, 2);
}

function asText({ scores, items, unanswered }: ScoredRun): string {
  const left = unanswered.map(({ id }) => id).join(' ');
  return [
    printMeasures(scores.measures),
    ...(unanswered.length > 0 ? [`${unanswered.length} not answered, so not scored: ${left}`] : []),
    printWrong(items),
  ].join('\n\n');
}
