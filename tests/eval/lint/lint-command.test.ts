import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BadInput } from '../../../eval/bad-input.ts';
import { lintCommand } from '../../../eval/lint/lint-command.ts';

const line = {
  id: 'a',
  question: '云台区2023年目标是多少？',
  type: 'number',
  answer: '增长4%',
  must: [['4%']],
  evidence: [{ doc: 'yuntai.md', quote: '增长4%' }],
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lint-'));
  await Promise.all(['gold', 'reports', 'prompts'].map((name) => mkdir(join(folder, name))));
});
afterEach(() => rm(folder, { recursive: true }));

async function lint({ gold = line, report = '目标是增长4%。', prompt = '', json = false } = {}) {
  const goldFile = join(folder, 'gold', 'g.jsonl');
  await writeFile(goldFile, JSON.stringify(gold));
  await writeFile(join(folder, 'reports', 'yuntai.md'), report);
  await writeFile(join(folder, 'prompts', 'answer.md'), prompt);
  let printed = '';
  const stdout = { write: (text: string) => (printed += text) };
  const prompts = join(folder, 'prompts');
  const exit = await lintCommand({ goldFiles: [goldFile], prompts, json }, stdout);
  return { exit, printed };
}

test('a sound set ends with 0; the texts beside the gold folder are found', async () => {
  expect(await lint()).toEqual({ exit: 0, printed: '1 questions, 0 errors, 0 warnings\n' });
});

test('an error ends with 2', async () => {
  const { exit, printed } = await lint({ report: '目标是增长5%。' });
  expect(exit).toBe(2);
  expect(printed).toContain('error (evidence): a yuntai.md holds “增长4%” not at all');
});

test('a warning alone ends with 0', async () => {
  const { exit, printed } = await lint({ gold: { ...line, answer: '增长4%，共9项' } });
  expect(exit).toBe(0);
  expect(printed).toContain('warning (number)');
});

test('prompts are read', async () => {
  const gold = { ...line, split: 'held_out' };
  expect(await lint({ gold, prompt: line.question })).toMatchObject({ exit: 2 });
});

test('--json prints the findings as data', async () => {
  const { printed } = await lint({ json: true });
  expect(JSON.parse(printed)).toEqual({ questions: 1, findings: [] });
});

test('a file and a folder that are not there are named', async () => {
  const stdout = { write: () => true };
  const prompts = join(folder, 'prompts');
  const missing = lintCommand({ goldFiles: [join(folder, 'no.jsonl')], prompts }, stdout);
  await expect(missing).rejects.toThrow(BadInput);
  const noPrompts = lintCommand({ goldFiles: [], prompts: join(folder, 'no') }, stdout);
  await expect(noPrompts).rejects.toThrow(/The folder .*no cannot be read/);
});
