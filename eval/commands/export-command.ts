import { type Command, Option } from 'commander';
import { promptfooConfig } from '../exchange/promptfoo.ts';
import { ragasSamples } from '../exchange/ragas.ts';
import { readRun, toLines } from '../generate/run-folder.ts';
import { shownRun } from '../generate/shown-run.ts';
import { replaceFile } from '../replace-file.ts';
import type { World } from './world.ts';

type Options = { readonly as: 'ragas' | 'promptfoo'; readonly out: string; readonly url: string };

/** `eval export`: a run for the tools of others. */
export function addExportCommand(program: Command, world: World): void {
  program
    .command('export')
    .description(
      'Write a run as Ragas reads it (JSON lines), or its questions as promptfoo does (YAML).',
    )
    .argument('<run>', 'a folder that "generate" made')
    .addOption(
      new Option('--as <form>', 'whose form').choices(['ragas', 'promptfoo']).makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'where to write')
    .option('--url <address>', 'the service that promptfoo asks', 'http://localhost:3000')
    .action((run: string, options: Options) => exportRun(run, options, world));
}

async function exportRun(folder: string, { as, out, url }: Options, world: World): Promise<void> {
  const run = shownRun(await readRun(folder));
  const text =
    as === 'ragas'
      ? toLines(ragasSamples(run))
      : `${JSON.stringify(promptfooConfig(run.questions, url), null, 2)}\n`;
  await replaceFile(out, text);
  world.stdout.write(`Written: ${out}\n`);
}
