import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logisticSchema, probabilityOf } from '../../../figures/claims/doubt/logistic-model.ts';
import { runCommand, type World } from '../../../eval/run-command.ts';
import { calibrationOf, printCalibration } from '../../../eval/calibrate/cross-validate.ts';
import { anAnswer } from '../an-answer.ts';
import { aGoldQuestion } from '../a-gold-question.ts';
import { fakeSystem } from '../fake-system.ts';

/** Answers of which those with much covered are right. */
const examples = Array.from({ length: 40 }, (_, at) => ({
  features: { covered: at / 40, idle: 1 },
  isSo: at >= 20,
}));

describe('how well probabilities are known', () => {
  it('judges each set by what was fitted on the others', () => {
    const upsideDown = examples.map((one) => ({ ...one, isSo: !one.isSo }));
    const [first] = calibrationOf([
      { name: 'a', examples },
      { name: 'b', examples: upsideDown },
    ]);
    const sure = first?.answers.at(-1);
    expect(sure).toMatchObject({ isRight: true });
    expect(sure?.confidence).toBeLessThan(0.3);
  });

  it('prints a line a set, and one for all', () => {
    const lines = printCalibration(calibrationOf([{ name: 'a', examples }])).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^a .*right 20\/40 .*ECE \d\.\d{3}/u);
  });
});

describe('eval calibrate', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'wenbao-calibrate-'))));
  afterEach(() => rmSync(root, { recursive: true }));

  const right = aGoldQuestion({ id: 'a', question: '目标是多少？', must: [['4%']] });
  const wrong = aGoldQuestion({ id: 'b', question: '实际是多少？', must: [['5%']] });

  function worldOf(stdout: PassThrough): World {
    const system = {
      ...fakeSystem({}),
      askMeasured: async ({ question }: { readonly question: string }) => ({
        answer: anAnswer({ text: '4%', status: 'answered' }),
        features: { covered: question.startsWith('目标') ? 1 : 0 },
      }),
    };
    const never = () => Promise.reject(new Error('Nothing else is opened.'));
    return {
      openProduct: () => Promise.resolve(system),
      openSentenceJudge: never,
      ingestInto: never,
      defaultDataDir: root,
      now: () => 0,
      stdout,
      stderr: new PassThrough(),
    };
  }

  it('writes weights by which what was right is likelier than what was not', async () => {
    const gold = join(root, 'set.jsonl');
    writeFileSync(gold, [right, wrong].map((one) => JSON.stringify(one)).join('\n'));
    const out = join(root, 'weights.json');
    const code = await runCommand(
      ['calibrate', `${gold}@${root}`, '--out', out],
      worldOf(new PassThrough()),
    );
    expect(code).toBe(0);
    const weights = logisticSchema.parse(JSON.parse(readFileSync(out, 'utf8')));
    expect(probabilityOf({ covered: 1 }, weights)).toBeGreaterThan(
      probabilityOf({ covered: 0 }, weights),
    );
    expect(weights.sets).toHaveLength(1);
  });

  it('fits the sentence to quote on each question with its answer, and once more without', async () => {
    const gold = join(root, 'set.jsonl');
    writeFileSync(gold, [right, wrong].map((one) => JSON.stringify(one)).join('\n'));
    const out = join(root, 'weights.json');
    const sentences = ['目标是4%', '实际是5%', '别的'];
    const system = {
      ...fakeSystem({}),
      bestSentence: async (_: unknown, isLeftOut?: (words: string) => boolean) => {
        const text = sentences.find((one) => !isLeftOut?.(one)) ?? '';
        return { text, features: { said: text === '目标是4%' ? 1 : 0 } };
      },
    };
    const stdout = new PassThrough();
    const world = { ...worldOf(stdout), openProduct: () => Promise.resolve(system) };
    const args = ['calibrate', `${gold}@${root}`, '--of', 'sentences', '--out', out];
    expect(await runCommand(args, world)).toBe(0);
    // Two questions, each once more without its answer; the second is not answered at first either.
    expect(String(stdout.read())).toMatch(/right 1\/4/u);
  });
});
