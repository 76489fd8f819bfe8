import type { Command } from 'commander';
import { BadInput } from '../bad-input.ts';
import type { Specimen } from '../damage/damage.ts';
import { goldSpecimens, isComparable, measureDamage } from '../damage/measure-damage.ts';
import { printDamage, printExamples } from '../print/print-damage.ts';
import { readRun } from '../generate/run-folder.ts';
import { shownRun } from '../generate/shown-run.ts';
import { readGoldFiles } from '../gold-files/read-gold-files.ts';
import { findFaults } from '../score/score-answer.ts';
import { undefinedAsNull } from '../score/score-folder.ts';
import { countOption } from './options.ts';
import type { World } from './world.ts';

type Options = {
  readonly run?: readonly string[];
  readonly seed: number;
  readonly json?: true;
  readonly examples?: number;
};

/** `eval damage`: what the measures see of answers that are damaged on purpose. */
export function addDamageCommand(program: Command, world: World): void {
  program
    .command('damage')
    .description('Damage right answers in many ways and count what each measure sees of it.')
    .argument('[gold.jsonl...]', 'gold questions: their own answers are damaged')
    .option('--run <folder...>', 'damage the right answers of runs instead')
    .option('--seed <n>', 'what is damaged, and how', countOption, 1)
    .option('--examples <n>', 'show so many answers of each kind that were not seen', countOption)
    .option('--json', 'print the figures as JSON')
    .action((files: string[], options: Options) => damage(files, options, world));
}

async function damage(files: readonly string[], options: Options, world: World): Promise<void> {
  const { run, seed, json, examples } = options;
  const ofGold = files.length === 0 ? [] : goldSpecimens(await readGoldFiles(files));
  const specimens = [...ofGold, ...(await specimensOf(run ?? []))];
  if (specimens.length === 0)
    throw new BadInput(
      'There is no right answer to damage. Give gold files, or --run and the folder of a run.',
    );
  const report = measureDamage(specimens, seed);
  const text = json
    ? JSON.stringify(report, undefinedAsNull, 2)
    : [
        printDamage(report),
        ...(examples === undefined ? [] : [printExamples(report, examples)]),
      ].join('\n\n');
  world.stdout.write(`${text}\n`);
}

/** The answers of runs that are right by the rules of the gold. */
async function specimensOf(folders: readonly string[]): Promise<readonly Specimen[]> {
  const runs = await Promise.all(folders.map(readRun));
  return runs.map(shownRun).flatMap(({ questions, observations }) => {
    const byId = new Map(questions.map((question) => [question.id, question]));
    return observations.flatMap(({ questionId, answer, cited }) => {
      const question = byId.get(questionId);
      const isRight =
        question && isComparable(question) && findFaults(question, answer).length === 0;
      return isRight ? [{ question, answer, cited }] : [];
    });
  });
}
