import { type Command, Option } from 'commander';
import { BadInput } from '../../bad-input.ts';
import type { Taken } from '../../exchange/draft-question.ts';
import { fromPromptfoo } from '../../exchange/from-promptfoo.ts';
import { fromRagas } from '../../exchange/from-ragas.ts';
import { toGoldLine, toLines } from '../../generate/run-folder.ts';
import { openGoldFiles } from '../../gold-files/read-gold-files.ts';
import type { GoldFile } from '../../readers/gold-entry.ts';
import { jsonEntries } from '../../readers/json-entries.ts';
import { replaceFile } from '../../replace-file.ts';
import { readTexts } from '../../lint/lint-command.ts';
import type { World } from '../world.ts';

type Options = {
  readonly as: 'ragas' | 'promptfoo';
  readonly out: string;
  readonly texts?: string;
};

/** `eval import`: questions of other tools as gold questions. */
export function addImportCommand(program: Command, world: World): void {
  program
    .command('import')
    .description('Take questions in from Ragas (JSON lines) or promptfoo (YAML or JSON).')
    .argument('<file>', 'what to read')
    .addOption(
      new Option('--as <form>', 'whose form').choices(['ragas', 'promptfoo']).makeOptionMandatory(),
    )
    .requiredOption('--out <gold.jsonl>', 'where to write')
    .option('--texts <folder>', 'texts in which the contexts of Ragas are looked for')
    .action((file: string, options: Options) => importFrom(file, options, world));
}

async function importFrom(path: string, { as, out, texts }: Options, world: World): Promise<void> {
  const [file] = await openGoldFiles([path]);
  if (!file) throw new BadInput(`${path} holds nothing.`);
  const sources = texts === undefined ? [] : await readTexts(texts);
  const taken = as === 'promptfoo' ? fromPromptfoo(file.text, path) : ragasLines(file, sources);
  const questions = taken.flatMap((one) => ('question' in one ? [one.question] : []));
  const left = taken.flatMap((one, at) =>
    'left' in one ? [`not taken, number ${at + 1}: ${one.left}`] : [],
  );
  if (questions.length === 0)
    throw new BadInput([`${path}: nothing could be taken.`, ...left].join('\n'));
  await replaceFile(out, toLines(questions.map(toGoldLine)));
  const quoted = questions.filter(({ evidence }) => evidence.length > 0).length;
  world.stdout.write(
    `${[...left, `${out}: ${questions.length} of ${taken.length} questions, ${quoted} with evidence. Look them through, then: npm run eval -- lint ${out}`].join('\n')}\n`,
  );
}

function ragasLines(file: GoldFile, texts: Parameters<typeof fromRagas>[2]): readonly Taken[] {
  return jsonEntries(file).map((entry, at) =>
    'fault' in entry ? { left: entry.fault } : fromRagas(entry.value, `ragas-${at + 1}`, texts),
  );
}
