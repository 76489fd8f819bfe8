import type { Command } from 'commander';
import { BadInput } from '../bad-input.ts';
import { shownOf } from '../gold-files/held-out.ts';
import { spreadOfRepeats } from '../metrics/repeats.ts';
import { formatInterval, formatValue } from '../score/format-value.ts';
import { scoreFolder } from '../score/score-folder.ts';
import { wilsonInterval } from '../statistics/interval.ts';
import { meanWithError } from '../statistics/mean-error.ts';
import { tellLook } from './tell-look.ts';
import type { World } from './world.ts';

/** `eval repeats`: how steady the answers to one set of questions are over several runs. */
export function addRepeatsCommand(program: Command, world: World): void {
  program
    .command('repeats')
    .description('Hold several runs of the same questions together: mean, flips, spread.')
    .argument('<runs...>', 'two or more folders that "generate" made (with --no-cache)')
    .action((folders: string[]) => repeats(folders, world));
}

async function repeats(folders: readonly string[], world: World): Promise<void> {
  if (folders.length < 2) throw new BadInput('Repeats need two runs or more.');
  const none = { resampling: { resamples: 0, seed: 1 } };
  const runs = await Promise.all(folders.map((folder) => scoreFolder(folder, none)));
  for (const { manifest, items } of runs) {
    await tellLook({ command: 'repeats', goldFiles: manifest.data.files, items }, world);
  }
  const shown = new Set(
    runs.flatMap(({ items }) => shownOf(items)).map((item) => item.question.id),
  );
  const scores = new Map<string, number[]>();
  for (const { question, faults } of runs.flatMap(({ items }) => items)) {
    scores.set(question.id, [...(scores.get(question.id) ?? []), faults.length === 0 ? 1 : 0]);
  }
  const whole = [...scores].filter(([, each]) => each.length === runs.length);
  const spread = spreadOfRepeats(whole.map(([, each]) => each));
  if (!spread) throw new BadInput('These runs have no question in common.');
  const means = meanWithError(
    runs.map(({ items }) => share(items.map(({ faults }) => faults.length === 0))),
  );
  const flipped = whole.filter(([, each]) => new Set(each).size > 1);
  world.stdout.write(
    [
      `${runs.length} runs, ${whole.length} questions in all of them`,
      `right on average      ${formatValue(spread.mean, 'share')}`,
      `± between runs        ${formatValue(means?.error, 'share')}`,
      `questions that flip   ${flipped.length} of ${whole.length}, ${formatValue(spread.flipRate, 'share')} (${formatInterval(wilsonInterval(flipped.length, whole.length), 'share')})`,
      `variance within questions ${spread.within.toFixed(4)}, between them ${spread.between.toFixed(4)}`,
      ...flipped
        .filter(([id]) => shown.has(id))
        .map(
          ([id, each]) => `  ${id}: ${each.map((right) => (right ? 'right' : 'wrong')).join(' ')}`,
        ),
      '',
    ].join('\n'),
  );
}

function share(verdicts: readonly boolean[]): number {
  return verdicts.filter(Boolean).length / Math.max(1, verdicts.length);
}
