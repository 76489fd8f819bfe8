import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSentenceJudge } from '../../eval/product/sentence-judge.ts';
import { runCommand, type World } from '../../eval/run-command.ts';
import { langchainChatModel } from '../../models/chat/langchain-chat-model.ts';
import { modelServerForTest } from '../support/model/model-server-for-test.ts';
import { anAnswer } from './an-answer.ts';
import { fakeSystem } from './fake-system.ts';

const gold = Array.from({ length: 12 }, (_, at) => ({
  id: `q${at}`,
  question: `第${at}问？`,
  type: 'number',
  answer: '增长4%。',
  must: [['4%']],
  cluster: `report-${at % 3}`,
}));

let root: string;
const path = (name: string) => join(root, name);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wenbao-commands-'));
  writeFileSync(path('gold.jsonl'), gold.map((line) => JSON.stringify(line)).join('\n'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A product that answers 4% to all questions but some. */
function product(isWrong: (at: number) => boolean = () => false) {
  const texts = gold.map(({ question }, at) => [
    question,
    anAnswer({ text: isWrong(at) ? '增长9%。' : '增长4%。' }),
  ]);
  return fakeSystem({
    answers: Object.fromEntries(texts),
    hits: Object.fromEntries(gold.map(({ question }) => [question, []])),
  });
}

async function run(args: readonly string[], about: Partial<World> = {}) {
  const stdout = new PassThrough({ encoding: 'utf8' });
  const stderr = new PassThrough({ encoding: 'utf8' });
  const exitCode = await runCommand([...args], {
    openProduct: async () => product(),
    openSentenceJudge,
    ingestInto: async () => {},
    defaultDataDir: 'data',
    now: () => 0,
    stdout,
    stderr,
    ...about,
  });
  return { exitCode, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

const generate = (out: string, about: Partial<World> = {}, ...more: string[]) =>
  run(['generate', path('gold.jsonl'), '--out', path(out), '--no-cache', ...more], about);
const few = ['--resamples', '200'];

describe('generate', () => {
  test('keeps answers and what made them; score is the same twice, byte for byte', async () => {
    expect(await generate('run')).toMatchObject({ exitCode: 0 });
    const manifest = JSON.parse(readFileSync(path('run/manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ version: 1, answered: 12, system: { kind: 'product' } });
    const first = await run(['score', path('run'), ...few]);
    const files = () =>
      ['scores.json', 'items.jsonl'].map((name) => readFileSync(path(`run/${name}`), 'utf8'));
    const before = files();
    const second = await run(['score', path('run'), ...few]);
    expect(first).toEqual(second);
    expect(files()).toEqual(before);
    expect(first.stdout).toMatch(/accuracy\s+正确率\s+12\s+12\s+100\.0%/u);
  });

  test('ends with 1 when the product dies, says how far it came, and goes on later', async () => {
    const dying = product();
    const ask = dying.ask.bind(dying);
    let asked = 0;
    const system = {
      ...dying,
      ask: (request: Parameters<typeof ask>[0]) =>
        (asked += 1) > 4 ? Promise.reject(new Error('connection refused')) : ask(request),
    };
    const args = ['generate', path('gold.jsonl'), '--out', path('run')];
    const broken = await run(args, { openProduct: async () => system });
    expect(broken.exitCode).toBe(1);
    expect(broken.stderr).toContain('4 of 12 questions answered');
    expect(broken.stderr).toContain('connection refused');
    const half = await run(['score', path('run'), ...few]);
    expect(half.stdout).toContain('8 not answered, so not scored: q4');
    const resumed = await run(args);
    expect(resumed).toMatchObject({ exitCode: 0 });
    expect(resumed.stdout).toContain('12 of 12 questions answered (4 kept from before)');
  });

  test('ends with 1 when nothing but outages came back', async () => {
    const down = fakeSystem({
      answers: Object.fromEntries(
        gold.map(({ question }) => [question, anAnswer({ status: 'unavailable' })]),
      ),
      hits: Object.fromEntries(gold.map(({ question }) => [question, []])),
    });
    const { exitCode, stderr } = await generate('run', { openProduct: async () => down });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('every answer is "unavailable"');
  });

  test('scores any chat endpoint beside the product; a budget ends it with 6', async () => {
    const server = await modelServerForTest();
    server.always(({ messages }) =>
      messages.at(-1)!.content.includes('第0问') ? '没有提到' : '增长4%。',
    );
    const chatModel: World['chatModel'] = (address) =>
      langchainChatModel({ ...address, apiKey: 'k' });
    const options = ['--chat-url', server.baseUrl, '--chat-model', 'other'];
    expect(await generate('chat', { chatModel }, ...options)).toMatchObject({ exitCode: 0 });
    const { stdout } = await run(['score', path('chat'), '--json', ...few]);
    const { measures } = JSON.parse(stdout) as { measures: { id: string; value: number }[] };
    const measure = (id: string) => measures.find((each) => each.id === id);
    expect(measure('accuracy')).toMatchObject({ sum: 11, of: 12 });
    expect(measure('over_refusal')).toMatchObject({ sum: 1 });
    expect(measure('evidence_recall_5')).toMatchObject({ value: null, questions: 0 });
    expect(measure('prompt_tokens')?.value).toBeGreaterThan(0);
    const spent = await generate('poor', { chatModel }, ...options, '--budget-tokens', '10');
    expect(spent).toMatchObject({ exitCode: 6 });
  });

  test.each([
    ['an address that is none', ['--url', 'nowhere'], /no address/u],
    ['two systems', ['--url', 'http://a', '--chat-url', 'http://b'], /exclude each other/u],
    ['a model without a name', ['--chat-url', 'http://b'], /--chat-model/u],
  ])('ends with 2 for %s', async (_, options, complaint) => {
    const { exitCode, stderr } = await generate('run', {}, ...options);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(complaint);
  });
});

describe('compare and gate-ci', () => {
  const worse: Partial<World> = { openProduct: async () => product((at) => at < 9) };

  test('find a worsened product, name its questions and end with 4', async () => {
    await generate('good');
    await generate('bad', worse);
    const compared = await run(['compare', path('good'), path('bad'), ...few]);
    expect(compared.exitCode).toBe(4);
    expect(compared.stdout).toMatch(
      /9 lost\s+q0 {2}wrong_numbers, accuracy.*; by words {2}第0问？/u,
    );
    expect(await run(['compare', path('good'), path('good'), ...few])).toMatchObject({
      exitCode: 0,
    });

    await run(['lock', path('gold.jsonl'), '--run', path('good'), ...few]);
    expect(await run(['gate-ci', path('good'), ...few])).toMatchObject({ exitCode: 0 });
    expect(await run(['gate-ci', path('bad'), ...few])).toMatchObject({ exitCode: 4 });
    await run(['lock', path('gold.jsonl'), '--floor', 'accuracy=0.9']);
    const missed = await run(['gate-ci', path('good'), ...few]);
    expect(missed.exitCode).toBe(3);
    expect(missed.stderr).toMatch(/100\.0% \(75\.\d%–100\.0%\), lower bound at least 90\.0%/u);
  });

  test('end with 2 for a folder that is no run, a lock that is none and a bound that cannot be', async () => {
    await generate('good');
    expect(await run(['compare', path('none'), path('good')])).toMatchObject({ exitCode: 2 });
    expect(await run(['gate-ci', path('good'), '--lock', path('none')])).toMatchObject({
      exitCode: 2,
    });
    expect((await run(['gate-ci', path('good')])).stderr).toContain('No lock stands beside');
    const lock = await run(['lock', path('gold.jsonl'), '--floor', 'wrong_numbers=0.9']);
    expect(lock.exitCode).toBe(2);
    expect(lock.stderr).toContain('wrong_numbers cannot be bounded so');
  });
});

test('report writes five files, and shows both answers beside another run', async () => {
  await generate('good');
  await generate('bad', { openProduct: async () => product((at) => at < 9) });
  const args = ['report', path('bad'), '--baseline', path('good'), '--out', path('out'), ...few];
  expect(await run(args)).toMatchObject({ exitCode: 0 });
  for (const name of ['report.html', 'report.md', 'items.csv', 'items.jsonl', 'junit.xml']) {
    expect(existsSync(path(`out/${name}`))).toBe(true);
  }
  expect(readFileSync(path('out/report.html'), 'utf8')).toContain('上一版的答案');
});

describe('--judge', () => {
  test('without a model is bad input', async () => {
    await generate('good');
    expect(await run(['score', path('good'), '--judge', ...few])).toMatchObject({ exitCode: 2 });
  });

  test('that says nothing usable ends with 5', async () => {
    await generate('good');
    const server = await modelServerForTest();
    server.always(() => '很好');
    const judgeModel = langchainChatModel({ baseUrl: server.baseUrl, apiKey: 'k', model: 'judge' });
    const { exitCode, stdout } = await run(['score', path('good'), '--judge', ...few], {
      judgeModel,
    });
    expect(exitCode).toBe(5);
    expect(stdout).toContain('12 judge errors (not scored)');
    expect(stdout).toContain('claims made none');
  });
});

test('agree and lint have their commands', async () => {
  writeFileSync(path('r.csv'), 'item,rater,label\nq1,li,1\nq1,wang,1\nq2,li,0\nq2,wang,0\n');
  const agreed = await run(['agree', path('r.csv'), ...few]);
  expect(agreed.stdout).toContain('Krippendorff α (nominal): 1.000');
  mkdirSync(path('prompts'));
  cpSync(path('gold.jsonl'), path('gold-2.jsonl'));
  const linted = await run([
    'lint',
    path('gold.jsonl'),
    path('gold-2.jsonl'),
    '--prompts',
    path('prompts'),
  ]);
  expect(linted.exitCode).toBe(2);
});
