import {
  copyFileSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { IngestResult } from '../../ingest/ingest-reports.ts';
import type { Answer } from '../../server/answer/answer.ts';
import { digestFolder } from '../support/digests.ts';
import { readAllEvents } from '../support/read-events.ts';
import { runScript, startScript, type ScriptEnd } from '../support/run-script.ts';
import { hasSharedReports } from '../support/shared-texts.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const patience = { timeout: 60_000 } as const;
const question = '静海区2023年GDP增长目标是多少?';

let root: string;
let dataDir: string;
let ingested: ScriptEnd;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'wenbao-story-'));
  dataDir = join(root, 'data');
  ingested = await runScript('ingest/main.ts', [digestFolder, '--data', dataDir]);
}, patience.timeout);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Holds a failure to its promise: a message for people, no stack, exit code 1. */
function expectPlainFailure({ code, stderr }: ScriptEnd, message: RegExp): void {
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at |node:internal/mu);
  expect(code).toBe(1);
}

/** What an ingest came to: each of its lines is an event, the last the result. */
function lastLine(stdout: string): unknown {
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}

describe('someone who asks on the command line', patience, () => {
  it('puts in the reports first, and is told what went in', () => {
    expect(ingested.code).toBe(0);
    expect(ingested.stdout).toContain('120118-2023');
    expect(ingested.stdout).toContain('静海区');
    expect(ingested.stdout).toContain('入库');
    expect(ingested.stderr).toContain('100%');
  });

  it('gets an answer with its quotation', async () => {
    const { code, stdout } = await runScript('server/ask.ts', [question, '--data', dataDir]);
    expect(code).toBe(0);
    expect(stdout).toContain('4%左右');
    expect(stdout).toMatch(/\[1\] 静海区2023年《天津市静海区政府工作报告（2023年）》/u);
    expect(stdout).toMatch(/“[^”]*地区生产总值增长4%左右[^”]*”/u);
    expect(stdout).toMatch(/\/reports\/120118-2023#\d+-\d+/u);
    expect(stdout).toContain('取自示例摘编');
  });

  it('gets it as JSON, of the place and year that the options name', async () => {
    const args = ['GDP目标是多少？', '--region', '河西区', '--year', '2023', '--json'];
    const { code, stdout } = await runScript('server/ask.ts', [...args, '--data', dataDir]);
    expect(code).toBe(0);
    const answer = JSON.parse(stdout) as Answer;
    expect(answer.status).toBe('answered');
    expect(answer.citations[0]).toMatchObject({ region: '河西区', planYear: 2023 });
  });

  it('is told how to ask when there is no question', async () => {
    expectPlainFailure(await runScript('server/ask.ts', [' ', '--data', dataDir]), /请输入问题/u);
  });

  it('is told when the question is far too long', async () => {
    const asked = await runScript('server/ask.ts', ['问'.repeat(10_000), '--data', dataDir]);
    expectPlainFailure(asked, /10000 个字.*500 个字/u);
  });
});

describe('someone who puts in files', patience, () => {
  const ingest = async (...args: readonly string[]) => {
    const data = join(temporaryFolder(), 'data');
    return runScript('ingest/main.ts', [...args, '--data', data]);
  };

  it('has the bad ones among them refused, each with its reason, and the good ones in', async () => {
    const folder = temporaryFolder();
    copyFileSync(join(digestFolder, 'xinzhuang-2023.md'), join(folder, 'good.md'));
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'binary.txt'), beginningOf(process.execPath));
    writeFileSync(join(folder, 'large.txt'), '');
    truncateSync(join(folder, 'large.txt'), 50 * 1024 * 1024);
    const { code, stdout } = await ingest(folder, '--json');
    expect(code).toBe(2);
    const { files, reports, generation } = lastLine(stdout) as IngestResult;
    expect(files.map(({ file, outcome }) => [file, outcome])).toEqual([
      ['binary.txt', 'refused'],
      ['empty.txt', 'refused'],
      ['good.md', 'saved'],
      ['large.txt', 'refused'],
    ]);
    const reasons = files.flatMap((file) => (file.outcome === 'refused' ? [file.reason] : []));
    expect(new Set(reasons).size).toBe(3);
    for (const reason of reasons) expect(reason).toMatch(/\p{Script=Han}{3}/u);
    expect(reasons[2]).toContain('50 MB');
    expect(reports.map(({ region }) => region)).toEqual(['辛庄镇']);
    expect(generation).toBe('000001');
  });

  it('is told why when nothing could be done', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'empty.txt'), '');
    const [refused, missing, unnamed] = await Promise.all([
      ingest(folder),
      ingest('/no/such/file.txt'),
      ingest(),
    ]);
    expect(refused.stdout).toContain('empty.txt');
    expect(refused.stdout).toContain('文件是空的');
    expect(refused.code).toBe(1);
    expectPlainFailure(missing, /\/no\/such\/file\.txt/u);
    expectPlainFailure(unnamed, /npm run ingest/u);
  });

  it('has nothing done where a folder holds no report', async () => {
    expect((await ingest(temporaryFolder())).code).toBe(1);
  });
});

/** The first bytes of a program: as binary as can be. */
function beginningOf(path: string): Buffer {
  const bytes = Buffer.alloc(65_536);
  const file = openSync(path, 'r');
  const length = readSync(file, bytes);
  closeSync(file);
  return bytes.subarray(0, length);
}

describe('someone who starts the server', patience, () => {
  it('has it fill an empty folder, answer, and stop when told to', async () => {
    const settings = { DATA_DIR: join(temporaryFolder(), 'data'), PORT: '0', LOG_LEVEL: 'warn' };
    const server = startScript('server/main.ts', [], settings);
    onTestFinished(() => server.stop('SIGKILL'));
    const [, url] = await server.line(/问报 (http:\/\/\S+)/u);
    const ready = await fetch(`${url}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: 'ok', reports: 7, mode: 'quoted' });
    const asked = await fetch(`${url}/api/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
      body: JSON.stringify({ question }),
    });
    const last = (await readAllEvents(asked)).at(-1)?.event;
    expect(last?.type === 'end' && last.answer.text).toContain('4%左右');
    const id = last?.type === 'end' ? last.answer.id : '';
    expect((await fetch(`${url}/api/answers/${id}`)).status).toBe(200);
    server.stop('SIGTERM');
    const { code, stdout } = await server.end;
    expect(code).toBe(0);
    expect(stdout).toContain('先放入随附的示例摘编');
  });

  it('is told that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const settings = { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'silent' };
    const started = await runScript('server/main.ts', [], settings);
    expectPlainFailure(started, new RegExp(`Port ${port} .*taken.*PORT=${port + 1}`, 'u'));
  });
});

describe('a data folder that cannot be written', patience, () => {
  it('is named to whoever puts reports in or serves', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const folder = join(file, 'data');
    const failures = await Promise.all([
      runScript('ingest/main.ts', [digestFolder, '--data', folder]),
      runScript('server/main.ts', [], { DATA_DIR: folder, PORT: '0' }),
    ]);
    for (const failure of failures) {
      expectPlainFailure(failure, /DATA_DIR|--data/u);
      expect(failure.stderr).toContain(folder);
    }
  });

  // Not even root makes a folder there.
  it.skipIf(!existsSync('/proc/self'))('is named also where it lies in /proc', async () => {
    const folder = '/proc/wenbao/data';
    const failure = await runScript('ingest/main.ts', [digestFolder, '--data', folder]);
    expectPlainFailure(failure, /DATA_DIR|--data/u);
    expect(failure.stderr).toContain(folder);
  });
});

describe.skipIf(!hasSharedReports)('someone who has the real pages', patience, () => {
  const pages = fileURLToPath(new URL('../../../shared/reports', import.meta.url));

  it('gets seven documents in, six of them reports', async () => {
    const args = [pages, '--data', join(temporaryFolder(), 'data'), '--json'];
    const { code, stdout } = await runScript('ingest/main.ts', args);
    expect(code).toBe(0);
    const { reports } = lastLine(stdout) as IngestResult;
    expect(reports).toHaveLength(7);
    const given = reports.filter(({ kind }) => kind === 'report');
    expect(given.map(({ region, planYear }) => `${region}${planYear}`).toSorted()).toEqual(
      [
        '天津市2023',
        '河西区2023',
        '肇庆市2022',
        '辛庄镇2023',
        '静海区2021',
        '静海区2023',
      ].toSorted(),
    );
  });
});
