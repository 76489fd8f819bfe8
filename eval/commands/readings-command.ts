import type { Command } from 'commander';
import { BadInput } from '../bad-input.ts';
import { asSent } from '../generate/observe-question.ts';
import { makeProgress } from '../print/progress.ts';
import type { ReadTwice } from '../reading.ts';
import { readGoldFiles } from '../gold-files/read-gold-files.ts';
import { readingAgreement } from '../score/reading-agreement.ts';
import { textTable } from '../print/text-table.ts';
import { withData } from '../with-data.ts';
import type { World } from './world.ts';

type Options = { readonly data?: string };

/** `eval readings`: how far the configured model reads questions as the rules do. */
export function addReadingsCommand(program: Command, world: World): void {
  program
    .command('readings')
    .description('Have questions read by the rules and by the configured model, and compare.')
    .argument('<gold.jsonl...>', 'gold questions')
    .option('--data <dir>', 'data folder whose reports are asked')
    .action((goldFiles: string[], options: Options) => compare(goldFiles, options, world));
}

async function compare(goldFiles: readonly string[], { data }: Options, world: World) {
  const questions = await readGoldFiles(goldFiles);
  const { defaultDataDir } = world;
  await withData({ goldFiles, data, defaultDataDir }, world, async (dataDir) => {
    const system = await world.openProduct({ dataDir });
    const progress = makeProgress(questions.length, world.stderr);
    const readings: ReadTwice[] = [];
    try {
      if (!system.readTwice) throw new BadInput('Only the product itself reads questions twice.');
      for (const question of questions) {
        readings.push(await system.readTwice(asSent(question)));
        progress.show(readings.length);
      }
    } finally {
      progress.stop();
      await system.close();
    }
    world.stdout.write(`${printAgreement(readings)}\n`);
  });
}

function printAgreement(readings: readonly ReadTwice[]): string {
  const rows = readingAgreement(readings).map(({ slot, alike, onlySecond, of }) => [
    slot,
    `${alike}/${of}`,
    String(onlySecond),
  ]);
  const failed = readings.filter(({ model }) => !model).length;
  const table = textTable(
    [
      { title: 'slot', align: 'left' },
      { title: 'read alike', align: 'right' },
      { title: 'by the model alone', align: 'right' },
    ],
    rows,
  );
  return `${table}\n${failed} of ${readings.length} were not read by a model: is one configured?`;
}
