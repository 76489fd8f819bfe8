import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config.ts';
import { readForbiddenWords } from '../language/words/forbidden/read-forbidden-words.ts';
import { collectionNamed, publicCollection } from '../library/collections.ts';
import { Library } from '../library/library.ts';
import { Journal } from './journal/journal.ts';
import { retire } from './control/retire.ts';
import { triedInWords, tryWords, type TriedWords } from './control/try-words.ts';
import { roles, type Role } from './control/access/asker.ts';
import { addKey, keysNow, revokeKey, type KeyGrant } from './control/access/change-keys.ts';
import { keysInWords } from './control/access/keys-in-words.ts';
import { AuditLog } from './control/audit/audit-log.ts';
import { noteCommand } from './control/audit/note-command.ts';
import { rowAsJson, rowInWords } from './control/audit/show-audit.ts';
import { headIn, readKnownRow, rowOfHead } from './control/audit/known-row.ts';
import { verifyAudit } from './control/audit/verify-audit.ts';
import {
  changeSwitches,
  liveSwitches,
  type SwitchChange,
  type Switches,
} from './control/switches.ts';

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
    await change({ paused }, { event: 'paused', reason });
  });
command
  .command('resume')
  .description('answer again')
  .action(() => change({ paused: null }, { event: 'resumed' }));
command
  .command('model <on|off>')
  .description('ask the model, or quote and compute only')
  .action(async (state: string) => {
    const model = onOrOff(state);
    await change({ model }, { event: model === 'on' ? 'model_on' : 'model_off' });
  });
command
  .command('notice <words>')
  .description('tell everybody these words; off takes them away')
  .action(async (words: string) => {
    const notice = words === 'off' ? null : words;
    await change(
      { notice },
      notice === null ? { event: 'notice_cleared' } : { event: 'notice_set', notice },
    );
  });

command
  .command('words')
  .description('try the forbidden words on the questions of late and on the reports')
  .option('--dry-run <file>', 'a list that is not in force yet (default: FORBIDDEN_WORDS)')
  .action(({ dryRun }: { readonly dryRun?: string }) => {
    process.stdout.write(triedInWords(tryOut(dryRun)));
  });

command
  .command('retire <certificate>')
  .description(
    'remove the data folder for good; every file with its digest goes into the certificate',
  )
  .requiredOption('--confirm <folder>', 'the folder once more; stop the server before')
  .action(async (certificate: string, { confirm }: { readonly confirm: string }) => {
    if (resolve(confirm) !== dataDir())
      throw new Error(`The data folder is ${dataDir()}, not ${confirm}. Nothing was removed.`);
    const by = userInfo().username;
    const { files } = await retire(dataDir(), { certificate, by, now: Date.now });
    process.stdout.write(
      `已移除 ${files.length} 个文件，凭证在 ${certificate}；备份和密钥请另行销毁\n`,
    );
  });
const keys = command
  .command('keys')
  .description('who may do and read what; a server that runs knows it at once');
keys
  .command('add <name>')
  .description('make a key for a person or program, and show it this once')
  .option('--role <roles...>', `what they may do: ${roles.join(', ')}`, ['reader'])
  .option('--collection <names...>', 'what they may read', [publicCollection])
  .option('--expires <day>', 'the last day it opens, such as 2027-12-31')
  .option('--per-minute <count>', 'how many questions a minute')
  .action(async (name: string, options: KeyOptions) => {
    const key = await addKey(keysFile(), grantOf(name, options));
    const { role, collection, expires } = options;
    const granted = { roles: role, collections: collection, expires: expires ?? null };
    noteCommand(dataDir(), { event: 'key_added', holder: name, ...granted });
    process.stdout.write(`${name} 的密钥，只显示这一次，请妥善转交：\n${key}\n`);
  });
keys
  .command('list')
  .description('who has a key, without the keys')
  .action(async () => {
    process.stdout.write(keysInWords(await keysNow(keysFile())));
  });
keys
  .command('revoke <name>')
  .description('take a key away, by name or id')
  .action(async (nameOrId: string) => {
    const { name, id } = await revokeKey(keysFile(), nameOrId);
    noteCommand(dataDir(), { event: 'key_revoked', holder: name, key: id });
    process.stdout.write(`已收回 ${name} 的密钥\n`);
  });
const audit = command.command('audit').description('what was done to the system and by it');
audit
  .command('verify')
  .description('whether all that was written down is there as it was')
  .option('--expect <row>', 'a row written down elsewhere, such as 12:<hash>')
  .action(({ expect }: { readonly expect?: string }) => verify(expect));
audit
  .command('show')
  .description('the last of it')
  .option('--last <count>', 'how many', '20')
  .action(({ last }: { readonly last: string }) => {
    const rows = withAudit((log) => [...log.rows()]).slice(-Number(last));
    process.stdout.write(`${rows.map(rowInWords).join('\n')}\n`);
  });
audit
  .command('export')
  .description('all of it, one JSON object a line')
  .action(() => {
    const rows = withAudit((log) => [...log.rows()]);
    process.stdout.write(`${rows.map(rowAsJson).join('\n')}\n`);
    noteCommand(dataDir(), { event: 'audit_exported', rows: rows.length });
  });

try {
  await command.parseAsync();
} catch (error) {
  fail(error);
}

function dataDir(): string {
  return resolve(command.opts<Options>().data ?? readConfig().dataDir);
}

type KeyOptions = {
  readonly role: readonly string[];
  readonly collection: readonly string[];
  readonly expires?: string;
  readonly perMinute?: string;
};

/** Of the data folder that is named, or where the settings have it. */
function keysFile(): string {
  const { data } = command.opts<Options>();
  return data === undefined ? readConfig().keysFile : join(data, 'keys.json');
}

function grantOf(name: string, { role, collection, expires, perMinute }: KeyOptions): KeyGrant {
  const asRole = (word: string): Role => {
    const known = roles.find((one) => one === word);
    if (known === undefined)
      throw new InvalidArgumentError(`one of ${roles.join(', ')}, not "${word}".`);
    return known;
  };
  return {
    name,
    roles: role.map(asRole),
    collections: collection.map(collectionNamed),
    ...(expires !== undefined && { expires }),
    ...(perMinute !== undefined && { perMinute: Number(perMinute) }),
  };
}

/** Changes switches, writes down that they were changed, and shows how they stand. */
async function change(
  switches: SwitchChange,
  act: Parameters<typeof noteCommand>[1],
): Promise<void> {
  const changed = await changeSwitches(dataDir(), switches);
  noteCommand(dataDir(), act);
  tell(changed);
}

function withAudit<Result>(work: (log: AuditLog) => Result): Result {
  const log = AuditLog.open(dataDir(), { now: Date.now });
  try {
    return work(log);
  } finally {
    log.close();
  }
}

function verify(expect: string | undefined): void {
  const head = rowOfHead(headIn(dataDir()));
  const known = [...(head ? [head] : []), ...(expect === undefined ? [] : [readKnownRow(expect)])];
  const verdict = withAudit((log) => verifyAudit(log.rows(), known));
  const { rows, fault } = verdict;
  const said =
    fault === undefined ? `审计完整，共 ${rows} 条` : `审计不完整：${fault}（共 ${rows} 条）`;
  process.stdout.write(`${said}\n末条 ${verdict.head ?? '无'}\n`);
  noteCommand(dataDir(), {
    event: 'audit_verified',
    result: fault === undefined ? 'ok' : 'failed',
  });
  if (fault !== undefined) process.exitCode = 1;
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
