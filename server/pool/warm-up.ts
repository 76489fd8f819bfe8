import { answerWhole } from '../answer/answer-question.ts';
import type { AnswerParts } from '../answer/answer-parts.ts';

const things = [
  '地区生产总值增长目标是多少？',
  '在养老方面有什么安排？',
  '一般公共预算收入是多少？',
];
const longestMilliseconds = 2000;
const mostQuestions = 24;

/**
 * Answers some questions that nobody asked, so that word lists are read and code is compiled before
 * the first reader comes, and tells how long the last of them took, in milliseconds; undefined where
 * there is no report to ask.
 */
export async function warmUp(parts: AnswerParts): Promise<number | undefined> {
  // Nobody's endpoint is asked for this.
  if (parts.embedder.state) return undefined;
  const { model: _, reranker: __, ...quoting } = parts;
  const started = performance.now();
  const taken: number[] = [];
  for (const question of questionsFor(parts)) {
    const before = performance.now();
    if (before - started > longestMilliseconds) break;
    await answerWhole({ question }, quoting);
    taken.push(performance.now() - before);
  }
  const last = taken.slice(-Math.ceil(taken.length / 3));
  return last.length > 0 ? last.reduce((sum, one) => sum + one, 0) / last.length : undefined;
}

function questionsFor({ index }: AnswerParts): readonly string[] {
  const named = index.reports.filter(({ region, planYear }) => region !== '' && planYear !== null);
  return named
    .flatMap(({ region, planYear }) => things.map((thing) => `${region}${planYear}年${thing}`))
    .slice(0, mostQuestions);
}
