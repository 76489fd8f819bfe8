import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { readConfig, settingNames, type Config } from '../config.ts';
import { dropOtherVersions } from '../library/folder/earlier-data.ts';
import { finishExchange } from '../library/folder/exchange.ts';
import { embedderFor } from '../search/index/embedder-for.ts';
import { noteCommand } from './control/audit/note-command.ts';
import { olderDatabases } from './upgrade/folder-versions.ts';
import { unknownSettings } from './upgrade/unknown-settings.ts';
import {
  goBack,
  rehearseUpgrade,
  upgradeFolder,
  type Upgraded,
  type UpgradeOptions,
} from './upgrade/upgrade-folder.ts';

type Options = {
  readonly data?: string;
  readonly dryRun?: boolean;
  readonly back?: boolean;
  readonly forget?: boolean;
};

const steps = {
  copy: '复制数据文件夹…',
  databases: '升级副本里的数据库…',
  index: '升级副本里的指标和索引…',
  check: '核对副本…',
} as const;

const command = new Command('upgrade')
  .description('Bring a data folder of an earlier version up to this one, and back.')
  .option('--data <folder>', 'data folder (default: DATA_DIR or data)')
  .option('--dry-run', 'do it on a copy, say what changes, how long it takes and how much disk')
  .option('--back', 'put back the data as they were before the upgrade')
  .option('--forget', 'remove the data of other versions: there is no way back then')
  .action(run);

try {
  await command.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function run(options: Options): Promise<void> {
  const config = readConfig();
  const dataDir = resolve(options.data ?? config.dataDir);
  if (!existsSync(dataDir))
    throw new Error(`没有数据文件夹 ${dataDir}。用 --data 或 DATA_DIR 指明。`);
  if (await finishExchange(dataDir)) tell('上次中断的升级或退回，现已做完。');
  if (options.forget) return forget(dataDir);
  if (options.back) return back(dataDir);
  return upgrade(dataDir, config, options.dryRun ?? false);
}

async function upgrade(dataDir: string, config: Config, isRehearsal: boolean): Promise<void> {
  for (const line of whatChanges(dataDir)) tell(line);
  const embedder = await embedderFor(config.embeddingModel);
  const onStep: UpgradeOptions['onStep'] = (step) => tell(steps[step]);
  const options = { dataDir, embedder, onStep, now: () => performance.now() };
  if (isRehearsal) {
    tell(`演练完成，原数据没有改动。${inWords(await rehearseUpgrade(options))}`);
    return;
  }
  const upgraded = await upgradeFolder(options);
  noteCommand(dataDir, { event: 'data_upgraded', reports: upgraded.reports });
  tell(`升级完成。${inWords(upgraded)}要退回：npm run upgrade -- --back，再启动旧版本的程序。`);
}

function whatChanges(dataDir: string): readonly string[] {
  const older = olderDatabases(dataDir).map(
    ({ file, version, of }) => `${file}：第 ${version} 版 → 第 ${of} 版`,
  );
  const settings = existsSync('.env')
    ? unknownSettings(readFileSync('.env', 'utf8'), settingNames)
    : [];
  return [
    ...(older.length > 0 ? older : ['数据库都已是现在的版本。']),
    ...settings.map((name) => `.env：${name} 现在没有这项设置，不起作用`),
  ];
}

async function back(dataDir: string): Promise<void> {
  await goBack(dataDir);
  tell(`已退回升级以前的数据，现在可以启动旧版本的程序。升级以后写下的，留在 ${dataDir}/after。`);
}

async function forget(dataDir: string): Promise<void> {
  await dropOtherVersions(dataDir);
  noteCommand(dataDir, { event: 'earlier_data_removed' });
  tell('其他版本的数据已删除，不能再退回。');
}

function inWords({ seconds, bytes, reports }: Upgraded): string {
  return `${reports} 份报告，用时 ${seconds.toFixed(1)} 秒；能退回期间多占磁盘 ${(bytes / 1e6).toFixed(1)} MB。`;
}

function tell(words: string): void {
  process.stdout.write(`${words}\n`);
}
