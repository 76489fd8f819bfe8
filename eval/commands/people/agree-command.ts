import { type Command, Option } from 'commander';
import { agreementOf } from '../../agree/agreement.ts';
import type { Level } from '../../agree/krippendorff-alpha.ts';
import { printAgreement } from '../../agree/print-agreement.ts';
import { readRatings } from '../../agree/read-ratings.ts';
import { undefinedAsNull } from '../../score/score-folder.ts';
import { resamplingOf, type ScoringOptions } from '../options.ts';
import { withScoringOptions } from '../scoring-options.ts';
import type { World } from '../world.ts';

type Options = ScoringOptions & {
  readonly level: Level;
  readonly order?: string;
  readonly json?: true;
};

/** `eval agree`: how far people agree, and what they have to decide together. */
export function addAgreeCommand(program: Command, world: World): void {
  withScoringOptions(
    program
      .command('agree')
      .description('Agreement between raters: α, κ of each pair, and the items to adjudicate.')
      .argument('<ratings...>', 'JSON lines or CSV with item, rater, label')
      .addOption(
        new Option('--level <level>', 'what labels are')
          .choices(['nominal', 'ordinal', 'interval'])
          .default('nominal'),
      )
      .option('--order <labels>', 'labels from the worst to the best, with commas between')
      .option('--json', 'print the agreement as JSON'),
  ).action((files: string[], options: Options) => agree(files, options, world));
}

async function agree(files: readonly string[], options: Options, world: World): Promise<void> {
  const agreement = agreementOf(await readRatings(files), {
    level: options.level,
    order: options.order?.split(/[,，]/u).map((label) => label.trim()),
    resampling: resamplingOf(options),
  });
  const text = options.json
    ? JSON.stringify(agreement, undefinedAsNull, 2)
    : printAgreement(agreement);
  world.stdout.write(`${text}\n`);
}
