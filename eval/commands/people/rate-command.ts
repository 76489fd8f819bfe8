import type { Command } from 'commander';
import { JournalReviews } from '../../product/reviews.ts';
import { readRun } from '../../generate/run-folder.ts';
import { shownRun } from '../../generate/shown-run.ts';
import { itemsOfPair, itemsOfRun, type ReviewItems } from '../../review/review-items.ts';
import { countOption } from '../options.ts';
import type { World } from '../world.ts';

type Options = { readonly data?: string; readonly seed: number; readonly clear?: true };

/** `eval rate`: puts the answers of a run before people, or those of two runs without their names. */
export function addRateCommand(program: Command, world: World): void {
  program
    .command('rate')
    .description('Put answers of a run on the page /review, or two runs side by side, unnamed.')
    .argument('<run>', 'a folder that "generate" made')
    .argument('[other]', 'a second run of the same questions, to be compared blindly')
    .option('--data <dir>', 'data folder of the server whose page is used')
    .option('--seed <n>', 'which side each run stands on', countOption, 1)
    .option('--clear', 'take all earlier answers off the page; their ratings stay')
    .action((run: string, other: string | undefined, options: Options) =>
      rate([run, other], options, world),
    );
}

async function rate(
  [folder, other]: readonly [string, string | undefined],
  { data, seed, clear }: Options,
  world: World,
): Promise<void> {
  const whole = await readRun(folder);
  const run = shownRun(whole);
  const found =
    other === undefined ? itemsOfRun(run) : itemsOfPair(run, shownRun(await readRun(other)), seed);
  const dataDir = data ?? world.defaultDataDir;
  const reviews = JournalReviews.open(dataDir);
  try {
    if (clear) reviews.clearItems();
    const added = reviews.addItems(found.items);
    const heldOut = whole.observations.length - run.observations.length;
    world.stdout.write(`${summary(found, { added, dataDir, heldOut })}\n`);
  } finally {
    reviews.close();
  }
}

function summary(
  { items, alike }: ReviewItems,
  told: { readonly added: number; readonly dataDir: string; readonly heldOut: number },
): string {
  const { added, dataDir, heldOut } = told;
  return [
    `${items.length} items, ${added} of them new, in ${dataDir}.`,
    ...(alike > 0 ? [`${alike} questions left out: both runs answered the same.`] : []),
    ...(heldOut > 0 ? [`${heldOut} held-out questions left out: they are shown to nobody.`] : []),
    'Start the server with REVIEW_TOKEN set and open /review.',
  ].join('\n');
}
