import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileDigest } from '../../../library/folder/durable-files.ts';
import { openCurrentGeneration } from '../../../library/folder/generations.ts';
import { databaseVersion } from '../../../library/copy-database.ts';
import { dropOtherVersions } from '../../../library/folder/earlier-data.ts';
import { Library } from '../../../library/library.ts';
import { schemaSteps } from '../../../library/schema.ts';
import { removeReports } from '../../../ingest/remove-reports.ts';
import { standInEmbedder } from '../../../search/index/stand-in-embedder.ts';
import { Journal } from '../../../server/journal/journal.ts';
import { forgetReports } from '../../../server/journal/forget-reports.ts';
import { olderDatabases } from '../../../server/upgrade/folder-versions.ts';
import { requireUpgraded } from '../../../server/upgrade/require-upgraded.ts';
import { goBack, rehearseUpgrade, upgradeFolder } from '../../../server/upgrade/upgrade-folder.ts';
import { oldAnswersAt, oldDataFolder } from '../../support/old-data-folder.ts';
import { runScript } from '../../support/run-script.ts';

const conversation = '0a1b2c3d-1111-4222-8333-444455556666';
const optionsFor = (dataDir: string) => ({ dataDir, embedder: standInEmbedder, now: () => 0 });

/** The digest of every file of a folder, by its path. */
async function digestsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const told = paths
    .filter((path) => !/ingest[.]lock|-shm$|-wal$/u.test(path))
    .map(async (path) => [path.slice(folder.length + 1), await fileDigest(path)] as const);
  return Object.fromEntries(await Promise.all(told));
}

describe('a data folder of an earlier version', { timeout: 120_000 }, () => {
  it('is opened by no command, which says what to run, and stays as it was', async () => {
    const dataDir = oldDataFolder();
    const before = await digestsOf(dataDir);
    for (const [script, ...words] of [
      ['server/main.ts'],
      ['server/ask.ts', '云和县2023年地区生产总值增长目标是多少？'],
      ['ingest/main.ts', '--rebuild'],
    ] as const) {
      const { code, stderr } = await runScript(script, words, { DATA_DIR: dataDir });
      expect([code, stderr]).toEqual([1, expect.stringContaining('npm run upgrade -- --dry-run')]);
    }
    expect(await digestsOf(dataDir)).toEqual(before);
  });

  it('is told what an upgrade changes by doing it on a copy, and stays as it was', async () => {
    const dataDir = oldDataFolder();
    const before = await digestsOf(dataDir);
    const { reports, bytes } = await rehearseUpgrade(optionsFor(dataDir));
    expect(reports).toBe(2);
    expect(bytes).toBeGreaterThan(100_000);
    expect(await digestsOf(dataDir)).toEqual(before);
  });

  it('has reports, answers, feedback and a whole index afterwards', async () => {
    const dataDir = oldDataFolder();
    await upgradeFolder(optionsFor(dataDir));
    requireUpgraded(dataDir);
    expect(olderDatabases(dataDir)).toEqual([]);
    expect(databaseVersion(join(dataDir, 'library.sqlite'))).toBe(schemaSteps.length);
    const library = Library.open(dataDir);
    expect(library.reports()).toHaveLength(2);
    library.close();
    expect((await openCurrentGeneration(dataDir)).problems).toEqual([]);
    const journal = openJournal(dataDir);
    expect(journal.turns(conversation)).toHaveLength(2);
    expect(journal.feedback()).toHaveLength(1);
    journal.close();
  });

  it('comes back byte for byte, and what was written since is kept beside', async () => {
    const dataDir = oldDataFolder();
    const before = await digestsOf(dataDir);
    await upgradeFolder(optionsFor(dataDir));
    await goBack(dataDir);
    const { after, now } = parted(await digestsOf(dataDir));
    expect(now).toEqual(before);
    expect(after).toContain('after/library.sqlite');
    expect(() => requireUpgraded(dataDir)).toThrow('npm run upgrade');
  });

  it('is not upgraded or gone back to while a program has it open', async () => {
    const dataDir = oldDataFolder();
    await upgradeFolder(optionsFor(dataDir));
    const library = Library.open(dataDir);
    await expect(goBack(dataDir)).rejects.toThrow('正在被另一个程序使用');
    await dropOtherVersions(dataDir);
    await expect(upgradeFolder(optionsFor(dataDir))).rejects.toThrow('正在被另一个程序使用');
    library.close();
    await expect(goBack(dataDir)).rejects.toThrow('无从退回');
  });

  it('keeps one way back: a second upgrade does not overwrite it', async () => {
    const dataDir = oldDataFolder();
    await upgradeFolder(optionsFor(dataDir));
    await expect(upgradeFolder(optionsFor(dataDir))).rejects.toThrow('--forget');
  });
});

describe('what is kept for the way back', { timeout: 120_000 }, () => {
  it('holds no report that was removed', async () => {
    const dataDir = oldDataFolder();
    await upgradeFolder(optionsFor(dataDir));
    const forget = (words: Parameters<typeof forgetReports>[1]) => forgetReports(dataDir, words);
    await removeReports(['331125-2023'], { dataDir, embedder: standInEmbedder, forget });
    expect(existsSync(join(dataDir, 'before'))).toBe(false);
  });

  it('holds no conversation that a reader deleted, in no byte', async () => {
    const dataDir = oldDataFolder();
    await upgradeFolder(optionsFor(dataDir));
    expect(filesWith(dataDir, conversation)).toContain('before/journal.sqlite');
    const journal = openJournal(dataDir);
    journal.forgetConversation(conversation);
    journal.close();
    expect(filesWith(dataDir, conversation)).toEqual([]);
    expect(filesWith(dataDir, '2024年呢')).toEqual([]);
  });

  it('holds no answer that is too old', async () => {
    const dataDir = oldDataFolder();
    await upgradeFolder(optionsFor(dataDir));
    const later = () => oldAnswersAt + 31 * 86_400_000;
    Journal.open(dataDir, { days: 30, now: later }).close();
    expect(filesWith(dataDir, conversation)).toEqual([]);
  });
});

describe('npm run upgrade', { timeout: 120_000 }, () => {
  it('leads there and back, one command each', async () => {
    const dataDir = oldDataFolder();
    const upgrade = async (...words: string[]) => {
      const { code, stdout, stderr } = await runScript('server/upgrade.ts', words, {
        DATA_DIR: dataDir,
      });
      expect([code, stderr]).toEqual([0, '']);
      return stdout;
    };
    const rehearsed = await upgrade('--dry-run');
    expect(rehearsed).toMatch(/library\.sqlite：第 \d+ 版 → 第 \d+ 版/u);
    expect(rehearsed).toMatch(/演练完成，原数据没有改动。2 份报告，用时 [\d.]+ 秒/u);
    expect(await upgrade()).toContain('升级完成');
    expect(await upgrade('--back')).toContain('已退回');
    expect(await upgrade()).toContain('升级完成');
    expect(await upgrade('--forget')).toContain('不能再退回');
    expect(readdirSync(dataDir)).not.toContain('before');
  });

  it('says what is wrong where there is no folder', async () => {
    const { code, stderr } = await runScript('server/upgrade.ts', [], { DATA_DIR: '/nowhere' });
    expect([code, stderr]).toEqual([1, '没有数据文件夹 /nowhere。用 --data 或 DATA_DIR 指明。\n']);
  });
});

function openJournal(dataDir: string): Journal {
  return Journal.open(dataDir, { days: 30, now: () => oldAnswersAt });
}

function parted(digests: Readonly<Record<string, string>>) {
  const isAfter = (path: string) => path.startsWith('after/');
  const now = Object.fromEntries(Object.entries(digests).filter(([path]) => !isAfter(path)));
  return { now, after: Object.keys(digests).filter(isAfter) };
}

/** Paths of the files of a folder in whose bytes some words stand. */
function filesWith(folder: string, words: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => readFileSync(path).includes(words))
    .map((path) => path.slice(folder.length + 1));
}
