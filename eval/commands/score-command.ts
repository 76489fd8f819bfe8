import type { Command } from 'commander';
import { printWrong } from '../print-items.ts';
import { printMeasures } from '../score/print-measures.ts';
import {
  scoreFolder,
  type ScoredRun,
  undefinedAsNull,
  writeScores,
} from '../score/score-folder.ts';
import { pricesOf, resamplingOf, type ScoringOptions } from './options.ts';
import { withScoringOptions } from './scoring-options.ts';
import type { World } from './world.ts';

type Options = ScoringOptions & { readonly json?: true };

/** `eval score`: judges the answers of a run folder, offline and always alike. */
export function addScoreCommand(program: Command, world: World): void {
  withScoringOptions(
    program
      .command('score')
      .description('Score the answers of a run folder: no model, no network, the same every time.')
      .argument('<run>', 'a folder that "generate" made')
      .option('--json', 'print the scores as JSON'),
  ).action((folder: string, options: Options) => score(folder, options, world));
}

async function score(folder: string, options: Options, world: World): Promise<void> {
  const scored = await scoreFolder(folder, {
    resampling: resamplingOf(options),
    prices: pricesOf(options),
  });
  await writeScores(scored);
  world.stdout.write(`${options.json ? asJson(scored) : asText(scored)}\n`);
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
