import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Library } from '../../../library/library.ts';
import { openAnswerParts } from '../../../server/answer/open-answer-parts.ts';
import { answerWhole } from '../../../server/answer/answer-question.ts';
import { makeBackup } from '../../../server/backup/make-backup.ts';
import { restoreBackup } from '../../../server/backup/restore-backup.ts';
import { Journal } from '../../../server/journal/journal.ts';
import { aRecordedTurn } from '../../support/made/an-answer-record.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let opened: OpenedLibrary;
let journal: Journal;
beforeAll(async () => {
  opened = await openDigestLibrary();
  journal = Journal.open(opened.dataDir, { days: 30, now: Date.now });
  journal.saveAnswer(aRecordedTurn('a1', '第一问'));
});
afterAll(() => {
  journal.close();
  opened.close();
});

const at = new Date('2026-11-30T12:00:00Z');
const question = '静海区2023年GDP增长目标是多少？';

const aBackup = async (into = join(temporaryFolder(), 'backup')) => {
  const manifest = await makeBackup(opened.dataDir, into, at);
  return { into, manifest };
};

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error as Error).message,
  );

describe('a backup', { timeout: 60_000 }, () => {
  it('answers elsewhere as the folder did, with its journal', async () => {
    const { into, manifest } = await aBackup();
    expect(manifest).toMatchObject({ reports: 7, generation: '000001', at: at.toISOString() });
    const dataDir = join(temporaryFolder(), 'data');
    await restoreBackup(into, dataDir);
    const parts = await openAnswerParts({ dataDir, check: true });
    expect((await answerWhole({ question }, parts.current())).text).toContain('4%左右');
    expect(parts.current().index.problems).toEqual([]);
    parts.close();
    const again = Journal.open(dataDir, { days: 30, now: Date.now });
    expect(again.answer('a1')?.answer.question.asked).toBe('第一问');
    again.close();
  });

  it('is made while others write, as things were at one moment', async () => {
    const told = { stop: false };
    const written: string[] = [];
    const writing = (async () => {
      for (let answer = 0; !told.stop; answer++) {
        journal.saveAnswer(aRecordedTurn(`w${answer}`, '写'.repeat(2000)));
        written.push(`w${answer}`);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const { into } = await aBackup();
    told.stop = true;
    await writing;
    const dataDir = join(temporaryFolder(), 'data');
    await restoreBackup(into, dataDir);
    const copy = Journal.open(dataDir, { days: 30, now: Date.now });
    const here = written.map((id) => copy.answer(id) !== undefined);
    copy.close();
    // All that was written up to some moment, and nothing after it.
    expect(here.lastIndexOf(true)).toBe(here.filter(Boolean).length - 1);
  });

  it('goes into no folder that holds something, and comes from none without a library', async () => {
    const full = temporaryFolder();
    writeFileSync(join(full, 'letter.txt'), 'mine');
    expect(await failureOf(makeBackup(opened.dataDir, full, at))).toContain('not empty');
    expect(readdirSync(full)).toEqual(['letter.txt']);
    const into = join(temporaryFolder(), 'b');
    expect(await failureOf(makeBackup(temporaryFolder(), into, at))).toContain('no library');
    expect(existsSync(into)).toBe(false);
  });

  it('of a damaged index is none', async () => {
    const own = await openDigestLibrary();
    const folder = join(own.dataDir, 'generations', '000001');
    const file = readdirSync(folder).find((name) => name.endsWith('keywords.bin')) ?? '';
    const bytes = readFileSync(join(folder, file));
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(join(folder, file), bytes);
    const into = join(temporaryFolder(), 'b');
    expect(await failureOf(makeBackup(own.dataDir, into, at))).toContain('not sound');
    expect(existsSync(into)).toBe(false);
    own.close();
  });
});

describe('restoring', { timeout: 60_000 }, () => {
  it('overwrites no data', async () => {
    const { into } = await aBackup();
    expect(await failureOf(restoreBackup(into, opened.dataDir))).toContain('holds data');
    expect(Library.open(opened.dataDir).reports()).toHaveLength(7);
  });

  it.each(['library.sqlite', 'journal.sqlite', 'generations', 'backup.json'])(
    'refuses a backup whose %s is damaged, and changes nothing',
    async (name) => {
      const { into, manifest } = await aBackup();
      const path = Object.keys(manifest.files).find((one) => one.startsWith(name)) ?? name;
      const bytes = readFileSync(join(into, path));
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
      writeFileSync(join(into, path), name === 'backup.json' ? '{' : bytes);
      const dataDir = join(temporaryFolder(), 'data');
      expect(await failureOf(restoreBackup(into, dataDir))).toMatch(/damaged|no whole backup/u);
      expect(existsSync(dataDir)).toBe(false);
    },
  );

  it('that was killed half way can be done again', async () => {
    const { into } = await aBackup();
    const dataDir = join(temporaryFolder(), 'data');
    mkdirSync(`${dataDir}.restoring`);
    writeFileSync(join(`${dataDir}.restoring`, 'library.sqlite'), 'half');
    await restoreBackup(into, dataDir);
    const library = Library.open(dataDir);
    library.check();
    library.close();
  });
});

describe('a backup that is killed', { timeout: 120_000 }, () => {
  it('is no backup, whenever that was', async () => {
    const kill = async (afterMilliseconds: number) => {
      const into = join(temporaryFolder(), 'b');
      const script = [
        '--import',
        'tsx',
        'server/backup.ts',
        'make',
        into,
        '--data',
        opened.dataDir,
      ];
      const child = spawn(process.execPath, script, { stdio: 'ignore' });
      const ended = once(child, 'exit');
      setTimeout(() => child.kill('SIGKILL'), afterMilliseconds);
      await ended;
      return failureOf(restoreBackup(into, join(temporaryFolder(), 'data')));
    };
    for (const milliseconds of [300, 700, 1100]) {
      expect(await kill(milliseconds)).toMatch(/no whole backup|none/u);
    }
  });
});
