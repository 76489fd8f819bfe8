import type { ReportSummary } from '../../library/report.ts';
import type { UnderstoodQuestion } from '../../search/understood-question.ts';
import type { AnswerStatus } from './answer.ts';
import { cleanQuestion, refuseQuestion } from './check-question.ts';
import { routeQuestion } from './route-question.ts';

/** An ending that needs no search. */
export type Refusal = {
  readonly status: AnswerStatus;
  readonly remark?: string;
  readonly choices?: readonly string[];
};

/** Why a question is not put to the reports; undefined where it is. */
export function refuseRequest(
  asked: string,
  question: UnderstoodQuestion,
  reports: readonly ReportSummary[],
): Refusal | undefined {
  const status = refuseQuestion(cleanQuestion(asked));
  if (status === 'blocked') return { status };
  if (reports.length === 0) return { status: 'unavailable' };
  return routeQuestion(question, reports) ?? (status && { status });
}
