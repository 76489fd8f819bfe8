import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { ingestInto, openProduct } from '../../eval/product/open-product.ts';
import { openSentenceJudge } from '../../eval/product/sentence-judge.ts';
import { runCommand } from '../../eval/run-command.ts';

const root = join(import.meta.dirname, '../..');
const walk = readFileSync(join(root, 'docs/evaluator.md'), 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'wenbao-walk-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const noModels = { chatModel: undefined, embeddingModel: undefined, reranker: undefined };

/** ```kind rest ⏎ body ⏎ ``` in the order of the page. */
function blocksOf(page: string) {
  return [...page.matchAll(/^```(\S+) ?([^\n]*)\n(.*?)^```$/gmsu)].map(
    ([, kind = '', about = '', body = '']) => ({ kind, about, lines: body.trim().split('\n') }),
  );
}

/** Paths of the walk in a folder of the test, those of the project in the project. */
function placed(word: string): string {
  if (word.startsWith('eval-runs/')) return join(scratch, word);
  return /^(?:reports|eval\/gold)/u.test(word) ? join(root, word) : word;
}

/** Digits and the room they take change with the product; what is said does not. */
function shape(line: string): string {
  return line
    .replaceAll(`${scratch}/`, '')
    .replaceAll(`${root}/`, '')
    .replace(/[\d.]+/gu, '#')
    .replace(/[-−+±]#/gu, '#')
    .replace(/[─\s]+/gu, ' ')
    .trim();
}

/** A line under the same id takes the place of the earlier one. */
function writeQuestions(path: string, lines: readonly string[]): void {
  const idOf = (line: string) => (JSON.parse(line) as { readonly id: string }).id;
  const earlier = questions.map((line) => [idOf(line), line] as const);
  questions = [
    ...new Map([...earlier, ...lines.map((line) => [idOf(line), line] as const)]).values(),
  ];
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${questions.join('\n')}\n`);
}
let questions: readonly string[] = [];

async function run(command: string): Promise<string> {
  const [line = '', ends = '0'] = command.split(' # ends with ');
  const args = line.replace('npm run eval -- ', '').split(' ').map(placed);
  const out = new PassThrough({ encoding: 'utf8' });
  const exitCode = await runCommand(args, {
    openProduct: (options) => openProduct({ ...options, ...noModels }),
    ingestInto: (folder, into) => ingestInto(folder, into, noModels),
    openSentenceJudge,
    defaultDataDir: join(scratch, 'data'),
    now: () => performance.now(),
    stdout: out,
    stderr: out,
  });
  const said = String(out.read() ?? '');
  expect(`${line} ends with ${exitCode}`, said).toBe(`${line} ends with ${ends}`);
  return said;
}

test(
  'every command of the walk runs, and says what stands there',
  { timeout: 600_000 },
  async () => {
    let said = '';
    let ran = 0;
    for (const { kind, about, lines } of blocksOf(walk)) {
      if (about === 'recorded') continue;
      if (kind === 'questions') writeQuestions(placed(about), lines);
      if (kind === 'sh') said = await inTurn(lines);
      if (kind === 'sh') ran += lines.length;
      if (kind !== 'text') continue;
      const shapes = said.split('\n').map(shape);
      const missing = lines.filter(
        (line) => line !== '…' && !shapes.some((one) => one.startsWith(shape(line))),
      );
      expect(missing, said).toEqual([]);
    }
    expect(ran).toBeGreaterThanOrEqual(10);
  },
);

async function inTurn(commands: readonly string[]): Promise<string> {
  let said = '';
  for (const command of commands) said += await run(command);
  return said;
}
