import type { ReportSummary } from '../../../library/report.ts';
import type { Question } from '../../../question/question.ts';
import { cleanQuestion, longestQuestion, readsAsChinese } from './check-question.ts';
import type { Contacts } from './contacts.ts';
import { blockedKinds } from '../personal/mask-personal-data.ts';
import type { Refusal } from './refusal.ts';
import { routeQuestion } from './route-question.ts';
import { unclearRequest } from './unclear-request.ts';

/** Why a question is not put to the reports; undefined where it is. */
export function refuseRequest(
  asked: string,
  question: Question,
  reports: readonly ReportSummary[],
  contacts?: Contacts,
): Refusal | undefined {
  const personal = blockedKinds(cleanQuestion(asked));
  if (personal.length > 0) return { status: 'blocked', remark: withoutAnswer(personal) };
  if (reports.length === 0) return { status: 'unavailable' };
  const routed = routeQuestion(question, reports, contacts);
  if (routed) return routed;
  const length = Array.from(question.asked).length;
  if (length > longestQuestion) return { status: 'clarify', remark: tooLong(length) };
  if (!isReadable(question)) return { status: 'out_of_scope' };
  const unclear = unclearRequest(question, reports);
  if (unclear) return unclear;
  // Nobody said which place is meant by 我们区.
  return question.homeIsUnknown ? { status: 'clarify' } : undefined;
}

/** GDP alone is asked in no Chinese, and means 地区生产总值. */
function isReadable({ text, terms }: Question): boolean {
  return readsAsChinese(text) || terms.some(({ words }) => words.some(readsAsChinese));
}

function withoutAnswer(kinds: readonly string[]): string {
  return `问题里有${kinds.join('、')}，属于个人信息，没有查找，也没有保存。请去掉后再问。`;
}

function tooLong(length: number): string {
  return `问题有${length}个字，最多${longestQuestion}个字。请只留想问的一件事，说出地区和年份。`;
}
