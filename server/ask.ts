import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config.ts';
import type { AskRequest } from './answer/answer.ts';
import { answerQuestion, type AnswerParts } from './answer/answer-question.ts';
import { recorded, type AnswerRecord } from './answer/record/answer-record.ts';
import { cleanQuestion, longestQuestion } from './answer/ending/check-question.ts';
import { openAnswerParts } from './answer/open-answer-parts.ts';
import { wholeAnswer } from './answer/whole-answer.ts';
import { printAnswer } from './print-answer.ts';
import { printRecord } from './print-record.ts';
import { requireUpgraded } from './upgrade/require-upgraded.ts';

type Options = {
  readonly data?: string;
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly region?: string;
  readonly year?: number;
};

const command = new Command('ask')
  .description('Ask the reports a question and print the answer with its quotations.')
  .argument('<question...>', 'the question, in Chinese')
  .option('--data <folder>', 'data folder (default: DATA_DIR or data)')
  .option('--region <name>', 'only reports of this place, such as 静海区')
  .option('--year <year>', 'only reports about this year', readYear)
  .option('--explain', 'print also what was understood, found, checked, and how long it took')
  .option('--json', 'print the answer, or with --explain all of that, as JSON')
  .action(run);

try {
  await command.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function run(words: readonly string[], options: Options): Promise<void> {
  const config = readConfig();
  const question = words.join(' ');
  checkLength(question);
  const tell = (what: string) => (error: unknown) => {
    process.stderr.write(`${what}：${error instanceof Error ? error.message : String(error)}\n`);
  };
  const dataDir = options.data ?? config.dataDir;
  requireUpgraded(dataDir);
  const parts = await openAnswerParts({
    ...config,
    dataDir,
    onModelFailure: tell('模型没有回答，改为摘录原文'),
    onEmbedderFailure: tell('向量模型没有回答，只按关键词查找'),
    onRerankerFailure: tell('重排模型没有回答，按自己的排序'),
  });
  for (const problem of parts.current().index.problems) process.stderr.write(`${problem}\n`);
  try {
    const record = await answerOnRecord(toRequest(question, options), parts.current());
    process.stdout.write(shown(record, options, config.publicUrl));
  } finally {
    parts.close();
  }
}

async function answerOnRecord(request: AskRequest, parts: AnswerParts): Promise<AnswerRecord> {
  let record: AnswerRecord | undefined;
  await wholeAnswer(recorded(answerQuestion(request, parts), parts, (told) => (record = told)));
  if (!record) throw new Error('The answer ended without a record.');
  return record;
}

function shown(
  record: AnswerRecord,
  { json, explain }: Options,
  publicUrl: string | undefined,
): string {
  if (json) return `${JSON.stringify(explain ? record : record.answer, null, 2)}\n`;
  const answer = printAnswer(record.answer, publicUrl);
  return explain ? `${answer}\n${printRecord(record)}` : answer;
}

/** The same bounds as over HTTP. */
function checkLength(question: string): void {
  const characters = Array.from(cleanQuestion(question)).length;
  if (characters === 0) {
    throw new Error('请输入问题：npm run ask -- "静海区2023年GDP目标是多少？"');
  }
  if (characters > longestQuestion) {
    throw new Error(`问题有 ${characters} 个字，最多 ${longestQuestion} 个字，请说得短一些。`);
  }
}

function toRequest(question: string, { region, year }: Options): AskRequest {
  return {
    question,
    filters: {
      ...(region === undefined ? {} : { regions: [region] }),
      ...(year === undefined ? {} : { years: [year] }),
    },
  };
}

function readYear(text: string): number {
  const year = Number(text);
  if (!Number.isInteger(year))
    throw new InvalidArgumentError(`年份应是整数，例如 2023，不是“${text}”。`);
  return year;
}
