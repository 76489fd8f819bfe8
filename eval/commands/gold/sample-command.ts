import type { Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { stratifiedSample } from '../../author/stratified-sample.ts';
import type { Suggestion } from '../../author/suggest.ts';
import { authorTemplate } from '../../author/template.ts';
import { BadInput } from '../../bad-input.ts';
import { usedAnswers } from '../../product/journal-records.ts';
import { JournalReviews, type ReviewItem } from '../../product/reviews.ts';
import { type AccuracyInUse, accuracyInUse } from '../../review/accuracy-in-use.ts';
import { formatInterval, formatValue } from '../../score/format-value.ts';
import type { Rate } from '../../statistics/rate.ts';
import { clustersOf } from '../../statistics/resampling.ts';
import { seededRandom } from '../../statistics/seeded-random.ts';
import { countOption } from '../options.ts';
import type { World } from '../world.ts';

type Options = {
  readonly fromJournal?: number;
  readonly data?: string;
  readonly seed: number;
  readonly candidates?: string;
};

/** `eval sample`: how often answers in use are right, by people who do not know whose they are. */
export function addSampleCommand(program: Command, world: World): void {
  program
    .command('sample')
    .description(
      'Draw answers that readers got for /review (--from-journal); without it, say how right they are by those that two people judged.',
    )
    .option('--from-journal <n>', 'draw so many, of each kind its share', countOption)
    .option('--data <dir>', 'data folder of the server')
    .option('--seed <n>', 'which are drawn', countOption, 1)
    .option('--candidates <file.xlsx>', 'write the faulty ones there, to become gold questions')
    .action((options: Options) => sample(options, world));
}

async function sample(options: Options, world: World): Promise<void> {
  const dataDir = options.data ?? world.defaultDataDir;
  const reviews = JournalReviews.open(dataDir);
  try {
    if (options.fromJournal === undefined) await tell(reviews, options, world);
    else draw(reviews, { ...options, count: options.fromJournal, dataDir }, world);
  } finally {
    reviews.close();
  }
}

function draw(
  reviews: JournalReviews,
  { count, seed, dataDir }: { count: number; seed: number; dataDir: string },
  world: World,
): void {
  const { journalDays: days = 0 } = world;
  const all = usedAnswers(dataDir, { days, now: () => Date.now() });
  if (all.length === 0)
    throw new BadInput(`${dataDir} keeps no answers of readers (JOURNAL_DAYS is ${days}).`);
  const random = seededRandom(seed);
  const chosen = stratifiedSample(all, ({ stratum }) => stratum, { count, random });
  const added = reviews.addItems(chosen.map(({ item }) => item));
  const kinds = clustersOf(chosen, ({ stratum }) => stratum)
    .map((of) => `${of[0]?.stratum} ${of.length}`)
    .join(', ');
  world.stdout.write(
    `${chosen.length} of ${all.length} answers drawn, ${added} of them new: ${kinds}.\nStart the server with REVIEW_TOKEN set and have two people judge them at /review; then: npm run eval -- sample\n`,
  );
}

async function tell(reviews: JournalReviews, { candidates }: Options, world: World): Promise<void> {
  const items = reviews
    .itemIds()
    .flatMap((id) => reviews.item(id) ?? [])
    .filter(({ source }) => source === 'use');
  if (items.length === 0) {
    throw new BadInput(
      'Nothing was drawn yet. Begin with "npm run eval -- sample --from-journal 50".',
    );
  }
  const verdicts = reviews
    .ratings()
    .flatMap(({ answerId, rater, firstCorrectness, correctness }) => {
      const label = firstCorrectness ?? correctness;
      return label ? [{ answerId, rater, label }] : [];
    });
  const result = accuracyInUse(
    items.map(({ id }) => id),
    verdicts,
  );
  world.stdout.write(`${describe(result)}\n`);
  if (candidates === undefined) return;
  const faulty = items.filter(({ id }) => result.faulty.includes(id));
  await writeFile(candidates, authorTemplate(faulty.map(candidateOf)));
  world.stdout.write(
    `${candidates}: ${faulty.length} questions. Fill in what is right, then: npm run eval -- author ${candidates} --out questions.jsonl\n`,
  );
}

function describe({ sampled, once, undecided, right, agreement }: AccuracyInUse): string {
  return [
    `right in use: ${share(right)}`,
    `two people agree: ${share(agreement)}`,
    `${sampled} drawn; ${sampled - right.of - once - undecided} not judged, ${once} by one person only, ${undecided} undecided`,
  ].join('\n');
}

function share({ count, of, share: value, interval }: Rate): string {
  return `${formatValue(value, 'share')} (${formatInterval(interval, 'share')}), ${count} of ${of}`;
}

/** The question as it was asked; what is right is for people to say. */
function candidateOf({ question }: ReviewItem): Suggestion {
  return { type: 'text', question, answer: '', must: [], evidence: [] };
}
