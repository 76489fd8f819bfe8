import type { Answer, AskRequest } from '../server/answer/answer.ts';
import { type EvidenceRank, evidenceRanks } from './evidence-recall.ts';
import { type GoldQuestion, isAnswerable } from './gold-question.ts';
import { type NumberSupport, supportNumbers } from './number-support.ts';
import { makeReportShelf, type ReportShelf } from './report-shelf.ts';
import { type AnswerFault, findFaults } from './score-answer.ts';
import { type CitationScores, scoreCitations } from './score-citations.ts';
import type { SystemUnderTest } from './system-under-test.ts';

/** What searching for a question gave. */
export type RetrievalResult = {
  readonly question: GoldQuestion;
  /** One rank for each evidence quote; empty for unanswerable questions. */
  readonly evidenceRanks: readonly EvidenceRank[];
};

/** What asking a question gave, judged. */
export type QuestionResult = RetrievalResult & {
  readonly answer: Answer;
  /** Empty when the answer is right. */
  readonly faults: readonly AnswerFault[];
  readonly citations: CitationScores;
  readonly numbers: NumberSupport;
  /** Time from asking to the whole answer, in milliseconds. */
  readonly milliseconds: number;
};

export type Run = {
  readonly questions: readonly GoldQuestion[];
  readonly system: SystemUnderTest;
  /** A clock in milliseconds. */
  readonly now: () => number;
  /** Called after each question with how many are done. */
  readonly onProgress: (done: number) => void;
};

/** As deep as evidence recall looks. */
const SEARCH_DEPTH = 10;

/**
 * Asks every question and judges what comes back, one after the other, so that no latency is
 * measured while another question is being answered.
 */
export async function runQuestions(run: Run): Promise<readonly QuestionResult[]> {
  const shelf = makeReportShelf(run.system);
  return runEach(run, async (question) => {
    // Asked before searched: a search for the same words may warm what the answer waits for.
    const asked = await ask(question, run);
    const retrieval = await retrieve(question, run.system, shelf);
    const cited = await shelf.fetch(asked.answer.citations.map(({ reportId }) => reportId));
    return {
      ...retrieval,
      ...asked,
      faults: findFaults(question, asked.answer),
      citations: scoreCitations(asked.answer, evidenceOf(question), cited),
      numbers: supportNumbers(asked.answer),
    };
  });
}

/** Searches for every question and asks none. */
export async function runRetrieval(run: Run): Promise<readonly RetrievalResult[]> {
  const shelf = makeReportShelf(run.system);
  return runEach(run, (question) => retrieve(question, run.system, shelf));
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
async function namingQuestion<Result>(
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

async function ask(
  question: GoldQuestion,
  { system, now }: Run,
): Promise<Pick<QuestionResult, 'answer' | 'milliseconds'>> {
  const start = now();
  const answer = await system.ask(asSent(question));
  return { answer, milliseconds: now() - start };
}

async function retrieve(
  question: GoldQuestion,
  system: SystemUnderTest,
  shelf: ReportShelf,
): Promise<RetrievalResult> {
  const hits = await system.search({ ...asSent(question), k: SEARCH_DEPTH });
  const reports = await shelf.fetch(hits.map(({ reportId }) => reportId));
  const hitsWithFiles = hits.slice(0, SEARCH_DEPTH).map(({ text, reportId }) => ({
    text,
    sourceFile: reports.get(reportId)?.sourceFile,
  }));
  return { question, evidenceRanks: evidenceRanks(evidenceOf(question), hitsWithFiles) };
}

/** A question and its earlier turns, which a first question does not even mention. */
function asSent({ question, history }: GoldQuestion): Pick<AskRequest, 'question' | 'history'> {
  return history.length === 0 ? { question } : { question, history };
}

/** What an answer should rest on: nothing, where it should say that there is nothing. */
function evidenceOf(question: GoldQuestion): GoldQuestion['evidence'] {
  return isAnswerable(question) ? question.evidence : [];
}
