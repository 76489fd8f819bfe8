import type { Command } from 'commander';
import { fileURLToPath } from 'node:url';
import { EndedWith, exitCodes } from '../../exit-codes.ts';
import { lintCommand } from '../../lint/lint-command.ts';
import type { World } from '../world.ts';

type Options = { readonly texts?: string; readonly prompts: string; readonly json?: true };

const promptsFolder = fileURLToPath(new URL('../../../prompts', import.meta.url));

/** `eval lint`: what is wrong with gold questions themselves. */
export function addLintCommand(program: Command, world: World): void {
  program
    .command('lint')
    .description('Look for duplicates, broken rules, strange evidence and leaks in gold files.')
    .argument('<gold...>', 'gold questions: JSON lines, or CSV from a spreadsheet')
    .option('--texts <folder>', 'the texts that evidence names (default: reports/ nearby)')
    .option('--prompts <folder>', 'prompts that may hold no held-out question', promptsFolder)
    .option('--json', 'print the findings as JSON')
    .action(async (goldFiles: string[], options: Options) => {
      const code = await lintCommand({ goldFiles, ...options }, world.stdout);
      if (code !== exitCodes.passed) throw new EndedWith(code, 'The gold has errors.');
    });
}
