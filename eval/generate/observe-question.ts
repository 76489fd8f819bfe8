import type { AskRequest } from '../answer.ts';
import type { GoldQuestion } from '../gold-files/gold-question.ts';
import type { ReportShelf } from '../report-shelf.ts';
import type { SystemUnderTest } from '../system-under-test.ts';
import type { Observation, ObservedHit } from './observation.ts';

export type Observing = {
  readonly system: SystemUnderTest;
  readonly shelf: ReportShelf;
  /** A clock in milliseconds. */
  readonly now: () => number;
};

/** As deep as evidence recall looks. */
const SEARCH_DEPTH = 10;

/** Asks a question and keeps what came back, with the words that its citations point at. */
export async function observeQuestion(
  question: GoldQuestion,
  { system, shelf, now }: Observing,
): Promise<Observation> {
  const start = now();
  // Asked before searched: a search for the same words may warm what the answer waits for.
  const answer = await system.ask(asSent(question));
  const milliseconds = now() - start;
  const hits = await observeHits(question, { system, shelf });
  const reports = await shelf.fetch(answer.citations.map(({ reportId }) => reportId));
  const cited = answer.citations.map(({ reportId, start, end }) => {
    const report = reports.get(reportId);
    return report && { sourceFile: report.sourceFile, words: report.text.slice(start, end) };
  });
  return { questionId: question.id, answer, cited, hits, milliseconds };
}

/** The first ten passages for a question; `undefined` when the system has no search. */
export async function observeHits(
  question: GoldQuestion,
  { system, shelf }: Pick<Observing, 'system' | 'shelf'>,
): Promise<readonly ObservedHit[] | undefined> {
  const hits = await system.search({ ...asSent(question), k: SEARCH_DEPTH });
  if (hits === undefined) return undefined;
  const reports = await shelf.fetch(hits.map(({ reportId }) => reportId));
  return hits.slice(0, SEARCH_DEPTH).map(({ text, reportId }) => ({
    text,
    sourceFile: reports.get(reportId)?.sourceFile,
  }));
}

/** A question and its earlier turns, which a first question does not even mention. */
export function asSent({
  question,
  history,
}: GoldQuestion): Pick<AskRequest, 'question' | 'history'> {
  return history.length === 0 ? { question } : { question, history };
}
