import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSentenceJudge, type SentenceJudge } from '../../../eval/product/sentence-judge.ts';
import { runCommand, type World } from '../../../eval/run-command.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';

/** Sentences over the digests; the false ones have a number that stands nowhere in their words. */
const sentences = [
  {
    id: 'goal',
    true: true,
    text: '静海区2023年地区生产总值目标增长4%左右。',
    quotes: ['地区生产总值增长4%左右，固定资产投资增长3%'],
    doc: 'jinghai-2023.md',
  },
  {
    id: 'jobs',
    true: true,
    kind: 'count',
    question: '静海区2022年新增就业多少？',
    text: '静海区2022年全年新增就业1.4万人{{m:全年新增就业1.4万人}}。',
  },
  {
    id: 'other-number',
    true: false,
    text: '静海区2023年地区生产总值增长9%左右。',
    quotes: ['地区生产总值增长4%左右，固定资产投资增长3%'],
  },
  {
    id: 'other-count',
    true: false,
    kind: 'count',
    text: '静海区2022年全年新增就业1.8万人{{m:全年新增就业1.4万人}}。',
  },
];
const bareOfMark = {
  id: 'bare',
  true: true,
  repairable: true,
  text: '静海区2023年地区生产总值增长4%左右。{{x:地区生产总值增长4%左右，固定资产投资增长3%}}',
};

let library: OpenedLibrary;
let root: string;

beforeAll(async () => {
  library = await openDigestLibrary();
});
afterAll(() => library.close());
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wenbao-gate-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(rows: readonly object[], name = 'set.jsonl'): string {
  const path = join(root, name);
  writeFileSync(path, rows.map((row) => JSON.stringify(row)).join('\n'));
  return path;
}

async function gate(args: readonly string[], about: Partial<World> = {}) {
  const stdout = new PassThrough({ encoding: 'utf8' });
  const stderr = new PassThrough({ encoding: 'utf8' });
  const exitCode = await runCommand(['gate', ...args], {
    openProduct: () => Promise.reject(new Error('Nothing is asked here.')),
    ingestInto: () => Promise.reject(new Error('Nothing is read here.')),
    openSentenceJudge,
    defaultDataDir: 'data',
    now: () => 0,
    stdout,
    stderr,
    ...about,
  });
  return { exitCode, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

const overDigests = (...args: readonly string[]) => gate([...args, '--data', library.dataDir]);

/** A judge that shows whatever it gets, with the same words cited. */
const credulous = (cited: readonly string[]) => async (dataDir: string) => {
  const judge = await openSentenceJudge(dataDir);
  const shows: SentenceJudge['judge'] = ({ text }) =>
    Promise.resolve({
      released: true,
      repaired: true,
      quoted: false,
      shown: text,
      cited,
      reason: '',
    });
  return { ...judge, judge: shows };
};

describe('the two error rates', () => {
  test('are told with intervals, over all and by kind', async () => {
    const { exitCode, stdout } = await overDigests(write(sentences));
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/all +2 +0 +0\.0% +0\.0%–65\.8% +0\.0% +2 +0 +0\.0% +0\.0%–65\.8%/u);
    expect(stdout).toMatch(/count +1 +0 +0\.0% .* 1 +0 +0\.0%/u);
    expect(stdout).toContain('0 judged wrongly');
  });

  test('end with 3 when they are above what is allowed', async () => {
    const everything = { openSentenceJudge: credulous([]) };
    const args = [write(sentences), '--data', library.dataDir, '--most-released', '0.02'];
    const { exitCode, stderr, stdout } = await gate(args, everything);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('false sentences shown: 100.0%, at most 2.0% allowed');
    expect(stdout).toContain('2 judged wrongly');
    expect(stdout).toContain('shown: 静海区2023年地区生产总值增长9%左右[1]。');
    expect(await gate(args.slice(0, 3), everything)).toMatchObject({ exitCode: 0 });
  });

  test('leave out true sentences without a mark, which are told apart', async () => {
    const args = [write([...sentences, bareOfMark]), '--data', library.dataDir];
    const wrong = await gate(args, { openSentenceJudge: credulous(['大学科技园有两个']) });
    expect(wrong.stdout).toMatch(/all +2 +0/u);
    expect(wrong.stdout).toContain('1, of which 0 shown with the right mark, 0 withheld, 1 shown');
    const right = await gate(args, { openSentenceJudge: credulous(['地区生产总值增长4%左右']) });
    expect(right.stdout).toContain('1, of which 1 shown with the right mark, 0 withheld, 0 shown');
  });
});

test('--json prints a row a line, and the summary last', async () => {
  const { stdout } = await overDigests(write(sentences), '--json');
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatchObject({ id: 'goal', kind: 'plain', true: true, released: true });
  expect(lines[2]).toMatchObject({ id: 'other-number', released: false, quoted: true });
  expect(lines[2]).toHaveProperty('shown', expect.stringContaining('增长4%左右'));
  expect(lines[2]).toHaveProperty('reason', expect.stringContaining('9%'));
  expect(lines[4]).toMatchObject({
    summary: { rows: 4, falseWithhold: { count: 0, of: 2 }, falseRelease: { count: 0, of: 2 } },
  });
});

test('an answer of several sentences is shown when one of them is', async () => {
  const text =
    '静海区2023年地区生产总值增长9%左右{{m:地区生产总值增长4%左右，固定}}。静海区2023年固定资产投资目标增长3%{{m:地区生产总值增长4%左右，固定}}。';
  const { stdout } = await overDigests(write([{ true: true, text }]), '--json');
  const [row] = stdout.split('\n').map((line) => JSON.parse(line || '{}') as { shown?: string });
  expect(row).toMatchObject({ released: true, reason: expect.stringContaining('9%') });
  expect(row?.shown).toContain('静海区2023年固定资产投资目标增长3%[');
});

test('words of no report are listed with their line, not counted, and end with 2', async () => {
  const unknown = { true: false, text: '甲。', quotes: ['没有这句话'] };
  const { exitCode, stdout, stderr } = await overDigests(write([...sentences, unknown]));
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/set\.jsonl line 5: in no report: 没有这句话/u);
  expect(stdout).toMatch(/all +2 +0/u);
});

describe('the reports', () => {
  test('are ingested where they are given, file by file', async () => {
    const ingested: string[] = [];
    const ingestInto = async (path: string) => void ingested.push(path);
    const here = write([], 'one.md');
    await gate([write(sentences), '--reports', here, root], { ingestInto });
    expect(ingested).toEqual([here, root]);
  });

  test('are those beside the folder of the sentences where none are given', async () => {
    const ingested: string[] = [];
    mkdirSync(join(root, 'reports'));
    mkdirSync(join(root, 'gold'));
    const file = write(sentences, 'gold/set.jsonl');
    await gate([file], { ingestInto: async (path) => void ingested.push(path) });
    expect(ingested).toEqual([join(root, 'reports')]);
  });

  test.each([
    ['two sources', ['--data', '.', '--reports', '.'], /exclude each other/u],
    ['a folder that is not there', ['--data', 'nowhere'], /There is no nowhere/u],
  ])('%s are bad input', async (_, args, complaint) => {
    const { exitCode, stderr } = await gate([write(sentences), ...args]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(complaint);
  });

  test('that are none are bad input', async () => {
    const { exitCode, stderr } = await gate([write(sentences), '--data', root]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('holds no report');
  });
});
