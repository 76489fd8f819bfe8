import type { Command } from 'commander';
import { amountOption, countOption } from './options.ts';

/** The options of every command that scores. */
export function withScoringOptions(command: Command): Command {
  return command
    .option('--resamples <n>', 'draws of the bootstrap (10000)', countOption)
    .option('--seed <n>', 'seed of the bootstrap', countOption)
    .option('--price-in <money>', 'price of a million prompt tokens', amountOption)
    .option('--price-out <money>', 'price of a million completion tokens', amountOption);
}
