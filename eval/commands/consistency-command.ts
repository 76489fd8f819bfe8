import type { Command } from 'commander';
import { type Asked, groupVerdicts, type GroupVerdicts } from '../consistency/group-verdicts.ts';
import { baseOf, sameQuestions } from '../consistency/same-question.ts';
import type { ObservedAnswer } from '../answer.ts';
import { asSent } from '../generate/observe-question.ts';
import type { GoldQuestion } from '../gold-files/gold-question.ts';
import { isHeldOut } from '../gold-files/held-out.ts';
import { readGoldFiles } from '../gold-files/read-gold-files.ts';
import { makeProgress } from '../print/progress.ts';
import { textTable } from '../print/text-table.ts';
import { type AnswerFault, findFaults } from '../score/score-answer.ts';
import { formatInterval, formatValue } from '../score/format-value.ts';
import { undefinedAsNull } from '../score/score-folder.ts';
import type { Rate } from '../statistics/rate.ts';
import type { SystemUnderTest } from '../system-under-test.ts';
import { withData } from '../with-data.ts';
import { tellLook } from './tell-look.ts';
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
  const held = new Set(questions.filter(isHeldOut).flatMap(({ id }) => [id, baseOf(id)]));
  const { data, reports, json } = options;
  const choice = { goldFiles, data, reports, defaultDataDir: world.defaultDataDir };
  await withData(choice, world, async (dataDir) => {
    const system = await world.openProduct({ dataDir });
    const progress = makeProgress(questions.length, world.stderr);
    try {
      const changed: Asked[] = [];
      const judged: Judged[] = [];
      for (const [at, question] of questions.entries()) {
        const { asked, asItIs } = await askInAllWays(question, system);
        changed.push(...asked);
        judged.push(asItIs);
        progress.show(at + 1);
      }
      await tellLook({ command: 'consistency', goldFiles, items: judged }, world);
      const asItIs = changed.filter(({ form }) => form === original);
      const paraphrases = groupVerdicts(
        asItIs.map((one) => ({ ...one, group: baseOf(one.group), form: 'paraphrase' })),
      );
      const verdicts = {
        changes: withoutGroups(groupVerdicts(changed), held),
        paraphrases: withoutGroups(paraphrases, held),
      };
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

/** Held-out questions count, and are not named. */
function withoutGroups(verdicts: GroupVerdicts, held: ReadonlySet<string>): GroupVerdicts {
  return { ...verdicts, flipped: verdicts.flipped.filter(({ group }) => !held.has(group)) };
}

type Judged = {
  readonly question: GoldQuestion;
  readonly answer: ObservedAnswer;
  readonly faults: readonly AnswerFault[];
};

async function askInAllWays(
  question: GoldQuestion,
  system: SystemUnderTest,
): Promise<{ readonly asked: readonly Asked[]; readonly asItIs: Judged }> {
  const judge = async (words: string): Promise<Judged> => {
    const answer = await system.ask(asSent({ ...question, question: words }));
    return { question, answer, faults: findFaults(question, answer) };
  };
  const asItIs = await judge(question.question);
  const forms = [{ form: original, faults: asItIs.faults }];
  for (const { id: form, ask: change } of sameQuestions) {
    const words = change(question.question);
    if (words !== question.question) forms.push({ form, faults: (await judge(words)).faults });
  }
  const asked = forms.map(({ form, faults }) => ({
    ...{ group: question.id, form, isRight: faults.length === 0 },
  }));
  return { asked, asItIs };
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
