import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config.ts';
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

try {
  await command.parseAsync();
} catch (error) {
  fail(error);
}

function dataDir(): string {
  return resolve(command.opts<Options>().data ?? readConfig().dataDir);
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
