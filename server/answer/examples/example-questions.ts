import { localReads } from '../../../library/local-reads.ts';
import type { ReportSummary } from '../../../library/report.ts';
import type { SearchIndex } from '../../../search/index/search-index.ts';
import type { AnswerParts } from '../answer-parts.ts';
import { answerQuestion } from '../answer-question.ts';
import { wholeAnswer } from '../whole-answer.ts';
import { candidateQuestions } from './candidate-questions.ts';

// Examples are read in one glance, and made of what is newest.
const mostReports = 6;
// Who opens the page waits for these: a kind that answers none of its first is left out.
const mostTried = 4;

const made = new WeakMap<SearchIndex, Map<string, Promise<readonly string[]>>>();

/**
 * Questions to begin with, one of each kind that the reports here answer: each was asked, by quoting
 * and computing alone, and has an answer. The same until the index changes.
 *
 * @param regions only of reports of these places; empty: of all.
 */
export function exampleQuestions(
  regions: readonly string[],
  parts: AnswerParts,
): Promise<readonly string[]> {
  const known = made.get(parts.index) ?? new Map<string, Promise<readonly string[]>>();
  made.set(parts.index, known);
  const key = regions.toSorted().join(' ');
  const questions = known.get(key) ?? answered(regions, { ...parts, model: undefined });
  known.set(key, questions);
  return questions;
}

async function answered(
  regions: readonly string[],
  parts: AnswerParts,
): Promise<readonly string[]> {
  const kinds = candidateQuestions(await newestWithFigures(regions, parts));
  const examples: string[] = [];
  for (const questions of kinds) {
    const found = await firstAnswered(questions.slice(0, mostTried), regions, parts);
    if (found !== undefined) examples.push(found);
  }
  return examples;
}

async function firstAnswered(
  questions: readonly string[],
  regions: readonly string[],
  parts: AnswerParts,
): Promise<string | undefined> {
  for (const question of questions) {
    const filters = regions.length > 0 ? { filters: { regions } } : {};
    const { status } = await wholeAnswer(answerQuestion({ question, ...filters }, parts));
    if (status === 'answered') return question;
  }
  return undefined;
}

async function newestWithFigures(regions: readonly string[], { library, index }: AnswerParts) {
  const reads = localReads(library);
  const reports = index.reports
    .filter(({ kind, region }) => kind === 'report' && isWanted(region, regions))
    .toSorted(newestFirst)
    .slice(0, mostReports);
  return Promise.all(
    reports.map(async (report) => ({
      report,
      figures: await reads.figures({ reports: { reportIds: [report.id] }, ofOwnPlace: true }),
    })),
  );
}

function isWanted(region: string, regions: readonly string[]): boolean {
  return regions.length === 0 || regions.includes(region);
}

function newestFirst(a: ReportSummary, b: ReportSummary): number {
  return (b.planYear ?? 0) - (a.planYear ?? 0);
}
