import type { ReportSummary } from '../../../library/report.ts';
import type { Question } from '../../../question/question.ts';
import type { AnswerStatus } from '../answer.ts';
import { cleanQuestion, readsAsChinese } from './check-question.ts';
import { holdsPersonalData } from './personal-data.ts';
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
  question: Question,
  reports: readonly ReportSummary[],
): Refusal | undefined {
  if (holdsPersonalData(cleanQuestion(asked))) return { status: 'blocked' };
  if (reports.length === 0) return { status: 'unavailable' };
  const routed = routeQuestion(question, reports);
  if (routed) return routed;
  if (!readsAsChinese(question.text)) return { status: 'out_of_scope' };
  // Nobody said which place is meant by 我们区.
  return question.homeIsUnknown ? { status: 'clarify' } : undefined;
}
