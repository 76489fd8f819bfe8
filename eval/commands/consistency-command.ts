import type { Command } from 'commander';
import { type Asked, groupVerdicts, type GroupVerdicts } from '../consistency/group-verdicts.ts';
import { baseOf, sameQuestions } from '../consistency/same-question.ts';
import { asSent } from '../generate/observe-question.ts';
import type { GoldQuestion } from '../gold-files/gold-question.ts';
import { readGoldFiles } from '../gold-files/read-gold-files.ts';
import { makeProgress } from '../print/progress.ts';
import { textTable } from '../print/text-table.ts';
import { findFaults } from '../score/score-answer.ts';
import { formatInterval, formatValue } from '../score/format-value.ts';
import { undefinedAsNull } from '../score/score-folder.ts';
import type { Rate } from '../statistics/rate.ts';
import type { SystemUnderTest } from '../system-under-test.ts';
import { withData } from '../with-data.ts';
import type { World } from './world.ts';

type Options = { readonly data?: string; readonly reports?: string; readonly json?: true };

/** `eval consistency`: whether the same question asked in other ways is answered as rightly. */
export function addConsistencyCommand(program: Command, world: World): void {
  program
    .command('consistency')
    .description(
      'Ask each question in ways that change nothing, and paraphrases (a1_0, a1_1) as groups.',
    )
    .argument('<gold.jsonl...>', 'gold questions; those whose ids differ by _n alone are one group')
    .option('--data <dir>', 'data folder whose reports are asked')
    .option('--reports <folder>', 'ingest these reports into a temporary data folder')
    .option('--json', 'print the figures as JSON')
    .action((files: string[], options: Options) => consistency(files, options, world));
}

async function consistency(
  goldFiles: readonly string[],
  options: Options,
  world: World,
): Promise<void> {
  const questions = await readGoldFiles(goldFiles);
  const { data, reports, json } = options;
  const choice = { goldFiles, data, reports, defaultDataDir: world.defaultDataDir };
  await withData(choice, world, async (dataDir) => {
    const system = await world.openProduct({ dataDir });
    const progress = makeProgress(questions.length, world.stderr);
    try {
      const changed: Asked[] = [];
      for (const [at, question] of questions.entries()) {
        changed.push(...(await askInAllWays(question, system)));
        progress.show(at + 1);
      }
      const asItIs = changed.filter(({ form }) => form === original);
      const paraphrases = groupVerdicts(
        asItIs.map((one) => ({ ...one, group: baseOf(one.group), form: 'paraphrase' })),
      );
      const verdicts = { changes: groupVerdicts(changed), paraphrases };
      world.stdout.write(
        json ? `${JSON.stringify(verdicts, undefinedAsNull, 2)}\n` : `${print(verdicts)}\n`,
      );
    } finally {
      progress.stop();
      await system.close();
    }
  });
}

const original = 'as it is';

async function askInAllWays(
  question: GoldQuestion,
  system: SystemUnderTest,
): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const ask = async (form: string, words: string) => {
    const answer = await system.ask(asSent({ ...question, question: words }));
    asked.push({ group: question.id, form, isRight: findFaults(question, answer).length === 0 });
  };
  await ask(original, question.question);
  for (const { id, ask: change } of sameQuestions) {
    const words = change(question.question);
    if (words !== question.question) await ask(id, words);
  }
  return asked;
}

type Verdicts = { readonly changes: GroupVerdicts; readonly paraphrases: GroupVerdicts };

function print({ changes, paraphrases }: Verdicts): string {
  const label = (form: string) => sameQuestions.find(({ id }) => id === form)?.label ?? '';
  const rows = [
    row('paraphrases all right', '', paraphrases.allRight),
    row('paraphrases mixed', '', paraphrases.mixed),
    row('all ways right', '', changes.allRight),
    ...changes.flips.map(({ form, rate }) => row(`flips by ${form}`, label(form), rate)),
  ];
  const columns = ['groups', '', 'count', 'of', 'share', '95% interval'].map((title, at) => ({
    title,
    align: at < 2 ? ('left' as const) : ('right' as const),
  }));
  const flipped = changes.flipped.map(
    ({ group, form, isRight }) => `  ${group} ${form}: ${isRight ? 'right' : 'wrong'} so`,
  );
  return [textTable(columns, rows), ...flipped].join('\n');
}

function row(name: string, label: string, { count, of, share, interval }: Rate): readonly string[] {
  return [
    name,
    label,
    String(count),
    String(of),
    formatValue(share, 'share'),
    formatInterval(interval, 'share'),
  ];
}
