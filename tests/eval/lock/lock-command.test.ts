import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sameQuestions } from '../../../eval/consistency/same-question.ts';
import { runCommand } from '../../../eval/run-command.ts';
import { anAnswer } from '../an-answer.ts';
import { fakeSystem } from '../fake-system.ts';

type Line = Readonly<Record<string, unknown>> & { readonly question: string };

let root: string;
let gold: readonly Line[];
const path = (name: string) => join(root, name);
const few = ['--resamples', '50'];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wenbao-lock-'));
  write(
    Array.from({ length: 12 }, (_, at) => ({
      ...{ id: `q${at}`, question: `第${at}问？`, type: 'number', answer: '增长4%。' },
      ...{ must: [['4%']], split: at < 4 ? 'held_out' : 'dev' },
    })),
  );
});
afterEach(() => rmSync(root, { recursive: true }));

function write(lines: readonly Line[]) {
  gold = lines;
  writeFileSync(path('gold.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
}

/** Runs a command; the product answers the first so many questions wrongly. */
async function run(args: readonly string[], { wrong = 0, today = '2026-11-30' } = {}) {
  const stdout = new PassThrough({ encoding: 'utf8' });
  const stderr = new PassThrough({ encoding: 'utf8' });
  const textOf = (at: number) => (at < wrong ? '增长9%。' : '增长4%。');
  const system = fakeSystem({
    answers: Object.fromEntries([
      // Asked in other words it is always wrong.
      ...gold.flatMap(({ question }) =>
        sameQuestions.map(({ ask }) => [ask(question), anAnswer({ text: '增长9%。' })]),
      ),
      ...gold.map((one, at) => [one.question, anAnswer({ text: textOf(at) })]),
    ]),
    hits: Object.fromEntries(gold.map((one) => [one.question, []])),
  });
  const exitCode = await runCommand([...args], {
    openProduct: async () => system,
    openSentenceJudge: () => Promise.reject(new Error('no judge is needed')),
    ingestInto: async () => {},
    defaultDataDir: 'data',
    today: () => today,
    now: () => 0,
    stdout,
    stderr,
  });
  return { exitCode, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

const generate = (name: string, wrong = 0) =>
  run(['generate', path('gold.jsonl'), '--out', path(name), '--no-cache'], { wrong });
const lock = (...more: readonly string[]) => run(['lock', path('gold.jsonl'), ...few, ...more]);
const locked = () => JSON.parse(readFileSync(path('gold.lock.json'), 'utf8'));

describe('a changed question is a new one', () => {
  test('other words, another answer or another rule under a locked id are refused, and nothing is written', async () => {
    await lock();
    const before = locked();
    for (const change of [
      { question: '第3问是什么？' },
      { answer: '4%' },
      { must: [['4%'], ['增长']] },
    ]) {
      write(gold.map((line, at) => (at === 3 ? { ...line, ...change } : line)));
      const { exitCode, stderr } = await lock();
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/changed since the set was locked: q3\..*give it a new id/u);
      expect(locked()).toEqual(before);
    }
  });

  test('under a new id it is locked; the old id is kept and cannot come back as something else', async () => {
    await lock();
    write(gold.map((line, at) => (at === 3 ? { ...line, id: 'q3b', answer: '4%' } : line)));
    expect((await lock()).stdout).toMatch(/new: q3b\s+taken out: q3/u);
    expect(locked().retired).toMatchObject([{ id: 'q3', on: '2026-11-30' }]);
    write([...gold, { ...gold[0], id: 'q3', question: '另一个问题？' }]);
    expect((await lock()).stderr).toContain('ids of questions that were taken out: q3');
  });

  test('who wrote it, who checked it and how it is sorted are no change', async () => {
    await lock();
    const labels = { author: 'model', checked: [{ by: '李', on: '2026-11-29' }], split: 'val' };
    write(gold.map((line) => ({ ...line, ...labels })));
    expect(await lock()).toMatchObject({ exitCode: 0 });
    expect(locked().questions[0]).toMatchObject({ checked: [{ by: '李', on: '2026-11-29' }] });
  });
});

test('who checked which questions is kept with the day, and counted', async () => {
  await lock('--checked-by', '王', '--only', 'q1', 'q2');
  const { stdout } = await lock('--checked-by', '李', '--only', 'q2');
  expect(stdout).toContain('12 questions, 2 checked by a person');
  expect(locked().questions[2].checked).toEqual([
    { by: '王', on: '2026-11-30' },
    { by: '李', on: '2026-11-30' },
  ]);
  expect((await lock('--checked-by', '李', '--only', 'q99')).exitCode).toBe(2);
});

describe('gate-ci', () => {
  test('fails where the paired test sees a drop, and not where chance may have made it', async () => {
    await generate('good');
    await lock('--run', path('good'));
    await generate('bad', 10);
    await generate('chance', 1);
    expect(await run(['gate-ci', path('bad'), ...few])).toMatchObject({ exitCode: 4 });
    const chance = await run(['gate-ci', path('chance'), ...few]);
    expect(chance).toMatchObject({ exitCode: 0 });
    expect(chance.stdout).toContain(
      'Gate: inconclusive, over 12 questions (12 also in the locked run',
    );
  });

  test('does not hold a run of other questions, or of fewer, to the lock', async () => {
    await generate('good');
    await lock('--run', path('good'));
    write(gold.slice(1).map((line, at) => (at === 0 ? { ...line, answer: '4%' } : line)));
    await generate('other');
    const { exitCode, stderr } = await run(['gate-ci', path('other'), ...few]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/changed since the set was locked: q1\./u);
    expect(stderr).toContain('locked and not asked: q0');
  });
});

describe('a lock that asks for less', () => {
  test('is refused for a lower floor or a worse run, unless somebody says why', async () => {
    await generate('good');
    await lock('--run', path('good'), '--floor', 'accuracy=0.7');
    const lower = await lock('--floor', 'accuracy=0.6');
    expect(lower.exitCode).toBe(4);
    expect(lower.stderr).toContain('floor of accuracy 0.7 → 0.6');
    await generate('bad', 10);
    expect(await lock('--run', path('bad'))).toMatchObject({ exitCode: 4 });
    expect(locked().history).toEqual([]);
    await lock('--floor', 'accuracy=0.6', '--because', '样本太少');
    const what = 'floor of accuracy 0.7 → 0.6';
    expect(locked().history).toEqual([{ on: '2026-11-30', what, because: '样本太少' }]);
  });

  test('may ask for more without a word', async () => {
    await lock('--floor', 'accuracy=0.7');
    expect(await lock('--floor', 'accuracy=0.8')).toMatchObject({ exitCode: 0 });
  });
});

describe('held-out questions', () => {
  test('are counted and shown nowhere', async () => {
    await generate('bad', 12);
    const scored = await run(['score', path('bad'), ...few]);
    expect(scored.stdout).toContain('第5问');
    expect(scored.stdout).not.toContain('第3问');
    expect(scored.stderr).toContain('0 of 4 held-out questions right');
    await run(['report', path('bad'), ...few]);
    for (const name of ['report.html', 'report.md', 'items.csv', 'items.jsonl', 'junit.xml']) {
      const text = readFileSync(path(`bad/${name}`), 'utf8');
      expect(text.includes('第5问'), name).toBe(true);
      expect(text.includes('第3问'), name).toBe(false);
    }
    await generate('good');
    expect((await run(['compare', path('good'), path('bad'), ...few])).stdout).not.toContain(
      '第3问',
    );
    const asked = await run([path('gold.jsonl'), ...few], { wrong: 12 });
    expect(asked.stdout).toContain('第5问');
    expect(asked.stdout).not.toContain('第3问');
  });

  test('stand one by one in no file of a run, of the kept answers or of the lock', async () => {
    await run(['generate', path('gold.jsonl'), '--out', path('bad')], { wrong: 12 });
    await run(['score', path('bad'), ...few]);
    await lock('--run', path('bad'));
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(path(name)).isFile())
      .filter((name) => !name.endsWith('gold.jsonl') && !name.endsWith('questions.jsonl'));
    const results = files.map((name) => readFileSync(path(name), 'utf8')).join('\n');
    expect(results).toContain('"questionId":"q5"');
    expect(results).not.toContain('"questionId":"q1"');
    expect(files.some((name) => name.endsWith('.sealed'))).toBe(true);
    const { questions, sealed } = locked();
    expect(questions[1]).toMatchObject({ id: 'q1', heldOut: true });
    expect(questions[1]).not.toHaveProperty('parts');
    expect(questions[5]).toHaveProperty('parts');
    expect(sealed).toMatch(/^[\w+/]+=*$/u);
  });

  test('count in totals and in the paired test all the same', async () => {
    await generate('good');
    await lock('--run', path('good'));
    await generate('bad', 4);
    const compared = await run(['compare', path('good'), path('bad'), ...few]);
    expect(compared.stdout).toContain('12 questions in both');
    expect(compared.stdout).toMatch(/accuracy +正确率 +12 +100\.0% +66\.7%/u);
    const held = await run(['gate-ci', path('bad'), ...few]);
    expect(held.stdout + held.stderr).toMatch(/accuracy 正确率: 100\.0% → 66\.7%/u);
  });

  test('are named by neither repeats nor consistency, which note the look', async () => {
    await generate('good');
    await lock('--run', path('good'));
    await generate('bad', 6);
    const repeated = await run(['repeats', path('good'), path('bad')]);
    expect(repeated.stdout).toContain('questions that flip   6 of 12');
    expect(repeated.stdout).toMatch(/q5: right wrong/u);
    expect(repeated.stdout).not.toMatch(/q1:/u);
    expect(repeated.stderr).toContain('4 of 4 held-out questions right');
    const asked = await run(['consistency', path('gold.jsonl'), '--json']);
    expect(asked.stderr).toContain('held-out questions right');
    const { changes } = JSON.parse(asked.stdout) as {
      readonly changes: { readonly flipped: readonly { readonly group: string }[] };
    };
    const named = changes.flipped.map(({ group }) => group);
    expect(named).toContain('q5');
    expect(named).not.toContain('q1');
  });

  test('go to no rater and into no other tool', async () => {
    await generate('bad', 12);
    const out = path('out.jsonl');
    await run(['export', path('bad'), '--as', 'ragas', '--out', out]);
    expect(readFileSync(out, 'utf8')).toContain('第5问');
    expect(readFileSync(out, 'utf8')).not.toContain('第1问');
    const rated = await run(['rate', path('bad'), '--data', path('data')]);
    expect(rated.stdout).toContain('8 items');
    expect(rated.stdout).toContain('4 held-out questions left out');
  });

  test('each look at a locked set is noted once', async () => {
    await generate('good');
    await lock('--run', path('good'));
    await run(['score', path('good'), ...few]);
    await generate('bad', 2);
    await run(['score', path('bad'), ...few]);
    expect((await run(['report', path('bad'), ...few])).stderr).toContain('Looks so far: 2');
    const looks = readFileSync(path('looks.tsv'), 'utf8').trim().split('\n');
    expect(looks.map((line) => line.split('\t').slice(0, 4).join(' '))).toEqual([
      'on command questions right',
      '2026-11-30 lock 4 4',
      '2026-11-30 score 4 2',
    ]);
  });

  test('of a set without a lock leave no note', async () => {
    await generate('good');
    expect((await run(['score', path('good'), ...few])).stderr).toContain('no lock');
    expect(existsSync(path('looks.tsv'))).toBe(false);
  });
});
