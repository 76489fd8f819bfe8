import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSentenceJudge } from '../../eval/product/sentence-judge.ts';
import { runCommand, type World } from '../../eval/run-command.ts';
import { aCitation, anAnswer } from './an-answer.ts';
import { fakeSystem } from './fake-system.ts';

const text = '预期目标是：地区生产总值增长4%左右。';
const gold = [
  {
    id: 'a1',
    question: '目标？',
    type: 'number',
    answer: '4%',
    must: [['4%']],
    evidence: [{ doc: 'jinghai.txt', quote: '地区生产总值增长4%左右' }],
  },
  { id: 'a2', question: '就业？', type: 'number', answer: '1万人', must: [['1万'], ['人']] },
];

let root: string;
let goldFile: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wenbao-command-'));
  mkdirSync(join(root, 'gold'));
  goldFile = join(root, 'gold', 'dev.jsonl');
  writeFileSync(goldFile, gold.map((line) => JSON.stringify(line)).join('\n'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Runs the command in a world where only `目标？` is known, and tells all that happened. */
async function run(args: readonly string[], about: Partial<World> = {}) {
  const system = fakeSystem({
    reports: { jinghai: { text, sourceFile: 'jinghai.txt' } },
    hits: {
      '目标？': [{ reportId: 'jinghai', text, start: 0, end: text.length }],
      '就业？': [],
    },
    answers: {
      '目标？': anAnswer({ citations: [aCitation('地区生产总值增长4%左右', text)] }),
      '就业？': anAnswer({ status: 'not_mentioned', text: '报告没有提到就业人数。' }),
    },
  });
  const stdout = new PassThrough({ encoding: 'utf8' });
  const stderr = new PassThrough({ encoding: 'utf8' });
  const opened: string[] = [];
  const ingested: (readonly [string, string])[] = [];
  const exitCode = await runCommand(args, {
    openProduct: async ({ dataDir }) => {
      opened.push(dataDir);
      return system;
    },
    openSentenceJudge,
    ingestInto: async (folder, dataDir) => void ingested.push([folder, dataDir]),
    defaultDataDir: 'data',
    now: () => 0,
    stdout,
    stderr,
    ...about,
  });
  const said = { stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
  return { exitCode, system, opened, ingested, ...said };
}

describe('results', () => {
  test('are the figures, then the wrong items', async () => {
    const { exitCode, stdout, system } = await run([goldFile]);
    expect(exitCode).toBe(0);
    expect(system.isClosed()).toBe(true);
    expect(stdout).toMatchInlineSnapshot(`
      "right answers  count  of  share  95% interval
      ─────────────  ─────  ──  ─────  ────────────
      number             1   2  50.0%    9.5%–90.5%
      all                1   2  50.0%    9.5%–90.5%

      measure                                        count  of   value  95% interval  by
      ─────────────────────  ──────────────────────  ─────  ──  ──────  ────────────  ─────────
      wrong_numbers          错误数字率                  0   2    0.0%    0.0%–65.8%  wilson
      number_recall          数字召回                    1   2   50.0%   0.0%–100.0%  bootstrap
      number_support         数字有据率                  1   1  100.0%  20.7%–100.0%  wilson
      accuracy               正确率                      1   2   50.0%    9.5%–90.5%  wilson
      accuracy_attempted     作答时正确率                1   1  100.0%  20.7%–100.0%  wilson
      statements_right       逐句正确率（从严）          1   1  100.0%  20.7%–100.0%  wilson
      statements_wrong       逐句有误率                  0   1    0.0%    0.0%–79.3%  wilson
      statements_incomplete  逐句不全率                  0   1    0.0%    0.0%–79.3%  wilson
      statements_extra       多出无据数字率              0   1    0.0%    0.0%–79.3%  wilson
      nugget_vital           要点召回（关键）          1.5   2   75.0%  50.0%–100.0%  bootstrap
      nugget_strict_vital    要点召回（关键，从严）    1.5   2   75.0%  50.0%–100.0%  bootstrap
      nugget_all             要点召回（全部）          1.5   2   75.0%  50.0%–100.0%  bootstrap
      nugget_strict_all      要点召回（全部，从严）    1.5   2   75.0%  50.0%–100.0%  bootstrap
      evidence_recall_1      证据召回@1                  1   1  100.0%  20.7%–100.0%  wilson
      evidence_recall_5      证据召回@5                  1   1  100.0%  20.7%–100.0%  wilson
      evidence_recall_10     证据召回@10                 1   1  100.0%  20.7%–100.0%  wilson
      mrr                    MRR                                 1.000          none
      ndcg_10                nDCG@10                             1.000          none
      citation_sound         引文属实率                  1   1  100.0%  20.7%–100.0%  wilson
      citation_right         引文命中证据率              1   1  100.0%  20.7%–100.0%  wilson
      citation_recall        证据被引率                  1   1  100.0%  20.7%–100.0%  wilson
      support_recall         句子有引文支持率*           1   1  100.0%  20.7%–100.0%  wilson
      support_precision      引文必要率*                 1   1  100.0%  20.7%–100.0%  wilson
      stray_marks            角标对不上率                0   1    0.0%    0.0%–79.3%  wilson
      unknown_marks          无引文的角标                0   1    0.0%    0.0%–79.3%  wilson
      over_refusal           过度拒答率                  1   2   50.0%    9.5%–90.5%  wilson
      abstention_recall      该拒而拒（召回）            0   0    none          none
      abstention_precision   拒答得当（精确）            0   1    0.0%    0.0%–79.3%  wilson
      abstention_f1          拒答 F1                             0.000          none
      aurc                   风险覆盖 AURC                        none          none
      augrc                  风险覆盖 AUGRC                       none          none
      coverage_at_risk_1     风险≤1% 时的覆盖                     none          none
      coverage_at_risk_2     风险≤2% 时的覆盖                     none          none
      coverage_at_risk_5     风险≤5% 时的覆盖                     none          none
      brier                  Brier 分                             none          none
      ece                    校准误差 ECE                         none          none
      latency_p50            用时 p50                             0 ms     0 ms–0 ms  bootstrap
      latency_p95            用时 p95                             0 ms     0 ms–0 ms  bootstrap
      latency_p99            用时 p99                             0 ms     0 ms–0 ms  bootstrap
      prompt_tokens          输入词元/问                          none          none
      completion_tokens      输出词元/问                          none          none
      cost                   费用/问                              none          none

      1 wrong

      a2        number · 就业？
      status    not_mentioned
      text      报告没有提到就业人数。
      fault     needs status answered or partial
      fault     must group 1 not met: 1万
      "
    `);
  });

  test('say for how many questions a model would be called, where the system can tell', async () => {
    const system = fakeSystem({
      answers: { '目标？': anAnswer(), '就业？': anAnswer() },
      hits: { '目标？': [], '就业？': [] },
    });
    const callsModel = async ({ question }: { readonly question: string }) => question === '就业？';
    const openProduct = async () => ({ ...system, callsModel });
    const { stdout } = await run([goldFile], { openProduct });
    expect(stdout).toContain(
      [
        'calls a model  count  of  share  95% interval',
        '─────────────  ─────  ──  ─────  ────────────',
        'number             1   2  50.0%    9.5%–90.5%',
        'all                1   2  50.0%    9.5%–90.5%',
      ].join('\n'),
    );
  });

  test('are with --retrieval those of searching alone', async () => {
    const { stdout, system } = await run([goldFile, '--retrieval']);
    expect(system.asked).toEqual([]);
    expect(stdout).toMatchInlineSnapshot(`
      "evidence            count  of   share  95% interval
      ──────────────────  ─────  ──  ──────  ────────────
      evidence recall@1       1   1  100.0%  20.7%–100.0%
      evidence recall@5       1   1  100.0%  20.7%–100.0%
      evidence recall@10      1   1  100.0%  20.7%–100.0%

      measure           count  of  value  95% interval  by
      ───────  ───────  ─────  ──  ─────  ────────────  ──
      mrr      MRR                 1.000          none
      ndcg_10  nDCG@10             1.000          none

      0 not found within 10 hits
      "
    `);
  });

  test('are with --json one object, where what was not measured is null', async () => {
    const { stdout } = await run([goldFile, '--json']);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({
      version: 1,
      summary: { accuracy: { count: 1, of: 2 }, unanswerableAccuracy: { of: 0, share: null } },
      questions: [{ question: { id: 'a1' }, evidenceRanks: [1] }, { question: { id: 'a2' } }],
    });
  });

  test('with both are what searching gives, and the ranks', async () => {
    const { stdout } = await run([goldFile, '--json', '--retrieval']);
    expect(Object.keys(JSON.parse(stdout).summary)).toEqual([
      'evidenceRecall',
      'measures',
      'stages',
    ]);
  });
});

test('without a gold file the bundled questions are asked, and the report is named at the end', async () => {
  const bundled = { gold: join(root, 'gold'), reports: root, out: join(root, 'runs', 'bundled') };
  const { exitCode, stdout, ingested } = await run([], { bundled });
  expect(exitCode).toBe(0);
  expect(ingested.map(([folder]) => folder)).toEqual([root]);
  const page = join(root, 'runs', 'bundled', 'report.html');
  expect(stdout.trimEnd().split('\n').at(-1)).toBe(`Open ${page}`);
  expect(existsSync(page)).toBe(true);
});

describe('reports', () => {
  test('are ingested into a folder that is gone afterwards, and a line says so', async () => {
    const { opened, ingested, stderr } = await run([goldFile, '--reports', root]);
    const [dataDir = ''] = opened;
    expect(ingested).toEqual([[root, dataDir]]);
    expect(existsSync(dataDir)).toBe(false);
    expect(stderr).toContain(`Ingesting ${root} into a temporary data folder.\n`);
  });

  test('are those of the data folder when there are none to ingest', async () => {
    const { opened, ingested } = await run([goldFile]);
    expect(opened).toEqual(['data']);
    expect(ingested).toEqual([]);
  });
});

describe('the exit code', () => {
  test.each([
    ['a gold file that is not there', ['nowhere.jsonl'], /nowhere\.jsonl cannot be read/],
    ['an unknown option', ['gold.jsonl', '--fast'], /unknown option '--fast'/],
  ])('is 2 for %s', async (_, args, complaint) => {
    const { exitCode, stdout, stderr } = await run(args);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(complaint);
  });

  test('is 2 for a broken line, which is named', async () => {
    writeFileSync(goldFile, `${JSON.stringify(gold[0])}\n{"id": "a2"}\n`);
    const { exitCode, stderr, opened } = await run([goldFile]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${goldFile} line 2: question: `);
    expect(opened).toEqual([]);
  });

  test('is 1 when the product fails, which is still closed', async () => {
    writeFileSync(goldFile, JSON.stringify({ ...gold[0], question: '没有人准备' }));
    const { exitCode, stderr, system } = await run([goldFile]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Question a1 (没有人准备) failed');
    expect(system.isClosed()).toBe(true);
  });

  test('is 1 when the product does not open', async () => {
    const openProduct = () => Promise.reject(new Error('no generation'));
    expect(await run([goldFile], { openProduct })).toMatchObject({ exitCode: 1 });
  });

  test('is 0 for --help', async () => {
    const { exitCode, stdout } = await run(['--help']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('--retrieval');
  });
});
