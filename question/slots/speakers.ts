import type { ReportSummary } from '../../library/report.ts';

/** The reports whose speakers a question names, and the question without these names. */
export type QuestionSpeakers = { readonly reportIds: readonly string[]; readonly rest: string };

/** 金汇江在报告里… is about the reports that 金汇江 gave. */
export function readQuestionSpeakers(
  question: string,
  reports: readonly ReportSummary[],
): QuestionSpeakers {
  const named = reports.filter(({ speaker }) => speaker !== null && question.includes(speaker));
  const rest = named.reduce((words, { speaker }) => words.replaceAll(speaker ?? '', ' '), question);
  return { reportIds: named.map(({ id }) => id), rest };
}
