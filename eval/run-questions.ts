import { observeHits, observeQuestion } from './generate/observe-question.ts';
import type { GoldQuestion } from './gold-files/gold-question.ts';
import { makeReportShelf } from './report-shelf.ts';
import {
  judgeHits,
  judgeObservation,
  numberContext,
  type QuestionResult,
  type RetrievalResult,
} from './score/judge-observation.ts';
import type { SystemUnderTest } from './system-under-test.ts';

export type { QuestionResult, RetrievalResult };

export type Run = {
  readonly questions: readonly GoldQuestion[];
  readonly system: SystemUnderTest;
  /** A clock in milliseconds. */
  readonly now: () => number;
  /** Called after each question with how many are done. */
  readonly onProgress: (done: number) => void;
};

/**
 * Asks every question and judges what comes back, one after the other, so that no latency is
 * measured while another question is being answered.
 */
export async function runQuestions(run: Run): Promise<readonly QuestionResult[]> {
  const observing = { ...run, shelf: makeReportShelf(run.system) };
  const context = numberContext(run.questions);
  return runEach(run, async (question) =>
    judgeObservation(question, await observeQuestion(question, observing), context),
  );
}

/** Searches for every question and asks none. */
export async function runRetrieval(run: Run): Promise<readonly RetrievalResult[]> {
  const observing = { system: run.system, shelf: makeReportShelf(run.system) };
  return runEach(run, async (question) =>
    judgeHits(question, await observeHits(question, observing)),
  );
}

async function runEach<Result>(
  { questions, onProgress }: Run,
  runOne: (question: GoldQuestion) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const question of questions) {
    results.push(await namingQuestion(question, runOne));
    onProgress(results.length);
  }
  return results;
}

/** Expected endings are statuses; what is thrown is a broken product, and no score would be true. */
export async function namingQuestion<Result>(
  question: GoldQuestion,
  runOne: (question: GoldQuestion) => Promise<Result>,
): Promise<Result> {
  try {
    return await runOne(question);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Question ${question.id} (${question.question}) failed: ${reason}`, { cause });
  }
}
