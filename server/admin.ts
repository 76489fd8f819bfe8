import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config.ts';
import { readForbiddenWords } from '../language/words/forbidden/read-forbidden-words.ts';
import { Library } from '../library/library.ts';
import { Journal } from './journal/journal.ts';
import { triedInWords, tryWords, type TriedWords } from './control/try-words.ts';
import { changeSwitches, liveSwitches, type Switches } from './control/switches.ts';

type Options = { readonly data?: string };

const command = new Command('admin')
  .description('Switch a running server off and on, and see what was done to it.')
  .option('--data <folder>', 'data folder (default: DATA_DIR or data)');

command
  .command('status')
  .description('show what is switched off')
  .action(() => tell(liveSwitches(dataDir(), fail)()));
command
  .command('pause <reason>')
  .description('answer nothing more, at once; the reason is kept, and not shown to readers')
  .action(async (reason: string) => {
    const paused = { reason, since: new Date().toISOString() };
    tell(await changeSwitches(dataDir(), { paused }));
  });
command
  .command('resume')
  .description('answer again')
  .action(async () => tell(await changeSwitches(dataDir(), { paused: null })));
command
  .command('model <on|off>')
  .description('ask the model, or quote and compute only')
  .action(async (state: string) =>
    tell(await changeSwitches(dataDir(), { model: onOrOff(state) })),
  );
command
  .command('notice <words>')
  .description('tell everybody these words; off takes them away')
  .action(async (words: string) => {
    tell(await changeSwitches(dataDir(), { notice: words === 'off' ? null : words }));
  });

command
  .command('words')
  .description('try the forbidden words on the questions of late and on the reports')
  .option('--dry-run <file>', 'a list that is not in force yet (default: FORBIDDEN_WORDS)')
  .action(({ dryRun }: { readonly dryRun?: string }) => {
    process.stdout.write(triedInWords(tryOut(dryRun)));
  });

try {
  await command.parseAsync();
} catch (error) {
  fail(error);
}

function dataDir(): string {
  return resolve(command.opts<Options>().data ?? readConfig().dataDir);
}

/** Changes nothing: what the words would do. */
function tryOut(file: string | undefined): TriedWords {
  const { forbiddenWords, journalDays } = readConfig();
  const path = file ?? forbiddenWords;
  if (path === undefined) throw new Error('Name a list: npm run admin -- words --dry-run FILE');
  const list = readForbiddenWords(readFileSync(path, 'utf8'));
  const journal = Journal.open(dataDir(), { days: journalDays, now: Date.now });
  const library = Library.open(dataDir());
  try {
    const reports = library.reports().flatMap(({ id }) => library.report(id) ?? []);
    return tryWords(list, { questions: journal.questions(), reports });
  } finally {
    library.close();
    journal.close();
  }
}

function onOrOff(state: string): 'on' | 'off' {
  if (state === 'on' || state === 'off') return state;
  throw new InvalidArgumentError(`on or off, not "${state}".`);
}

function tell({ paused, model, notice }: Switches): void {
  const lines = [
    paused ? `已暂停（${paused.since} 起）：${paused.reason}` : '正常回答',
    `模型：${model === 'on' ? '启用' : '停用'}`,
    `公告：${notice ?? '无'}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
