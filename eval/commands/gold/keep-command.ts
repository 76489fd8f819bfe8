import type { Command } from 'commander';
import { jsonEntries } from '../../readers/json-entries.ts';
import { openGoldFiles, readGoldFiles } from '../../gold-files/read-gold-files.ts';
import { locateEvidence } from '../../gold-files/located-evidence.ts';
import { replaceFile } from '../../replace-file.ts';
import { BadInput } from '../../bad-input.ts';
import type { World } from '../world.ts';

type Options = { readonly texts: readonly string[]; readonly out: string };

/** `eval keep`: a set of questions without the words of the texts that they are about. */
export function addKeepCommand(program: Command, world: World): void {
  program
    .command('keep')
    .description('Write gold questions with evidence as places in texts instead of their words.')
    .argument('<gold.jsonl...>', 'gold questions with quotes')
    .requiredOption('--texts <folder...>', 'folders of the texts that they are about')
    .requiredOption('--out <file>', 'where to write')
    .action((files: string[], options: Options) => keep(files, options, world));
}

async function keep(files: readonly string[], { texts, out }: Options, world: World) {
  // Read once by the rules of the format, so that nothing broken is kept.
  const questions = await readGoldFiles(files);
  const entries = (await openGoldFiles(files)).flatMap(jsonEntries);
  const lines = entries.map((entry, at) => {
    if (!('value' in entry)) throw new BadInput(`${entry.place}: ${entry.fault}`);
    const evidence = questions[at]?.evidence.map((one) => locateEvidence(one, texts)) ?? [];
    return JSON.stringify({ ...(entry.value as object), evidence });
  });
  await replaceFile(out, `${lines.join('\n')}\n`);
  world.stdout.write(`${out}: ${lines.length} questions, no words of the texts.\n`);
}
