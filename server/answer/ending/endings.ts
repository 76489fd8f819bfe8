import type { ReportSummary } from '../../../library/report.ts';
import type { FoundPassages } from '../../../search/find-passages.ts';
import type { Question } from '../../../question/question.ts';
import type { AnswerStatus } from '../answer.ts';
import { turnTo, usualContacts } from './contacts.ts';
import type { EndingFacts } from './ending-facts.ts';
import { withoutMarks } from '../gate/marks.ts';
import { listReports, reportName } from './name-reports.ts';
import { nearestReports } from './nearest-reports.ts';
import { answeringReports, questionOf } from './offer-choices.ts';

export type { EndingFacts };

/**
 * The sentence for each way a question can end without an answer of its own: what is so, and what
 * would help. Endings with an answer have none.
 */
export const endingSentence: Readonly<Record<AnswerStatus, (facts: EndingFacts) => string>> = {
  answered: () => '',
  partial: () => '',
  clarify: ({ question, found, reports }) =>
    `请说明是哪个地区、哪一年${exampleOf(question, answeringReports(found, reports))}。` +
    `这里有${listReports(answeringReports(found, reports))}。`,
  no_report: ({ found, reports }) => `${missingReport(found)}。${whatIsNear(found, reports)}。`,
  not_mentioned: ({ question, found, reports }) =>
    `在${listReports(searched(found, reports))}中没有找到能回答“${shorten(question.asked)}”的内容。可以换个说法，或换一个地区、年份再问。`,
  out_of_scope: ({ reports, contacts }) =>
    `这里只回答政府工作报告里写了什么，请用中文提问${exampleFrom(reports)}。办事和投诉，${turnTo(contacts ?? usualContacts)}`,
  blocked: () => '问题里有个人信息，没有查找，也没有保存。请去掉后再问。',
  unavailable: ({ reports }) =>
    reports.length === 0
      ? '这里还没有报告。请管理员先导入：npm run ingest -- 报告所在的文件夹。'
      : '暂时无法回答，请稍后再试。',
};

function exampleOf(question: Question, reports: readonly ReportSummary[]): string {
  const report = newestOf(reports);
  return report ? `，例如：「${questionOf(question, report)}」` : '';
}

function exampleFrom(reports: readonly ReportSummary[]): string {
  const report = newestOf(reports);
  return report ? `，例如：「${reportName(report)}的主要目标是什么？」` : '';
}

/** The report to ask about first: the newest that speaks for a government, else whatever is here. */
function newestOf(reports: readonly ReportSummary[]): ReportSummary | undefined {
  const speaking = reports.filter(({ kind }) => kind === 'report');
  const [newest] = speaking.toSorted((a, b) => (b.planYear ?? 0) - (a.planYear ?? 0));
  return newest ?? reports[0];
}

/** The nearest reports, and that there are others, or all that is here. */
function whatIsNear(found: FoundPassages | undefined, reports: readonly ReportSummary[]): string {
  const near = nearestReports(found, reports);
  if (near.length === reports.length) return `这里有${listReports(reports)}`;
  return `最接近的是${listReports(near)}；这里一共有${reports.length}份报告`;
}

function searched(
  found: FoundPassages | undefined,
  all: readonly ReportSummary[],
): readonly ReportSummary[] {
  const narrowed = found?.facets.flatMap((facet) =>
    facet.narrowed.outcome === 'narrowed' ? facet.narrowed.reports : [],
  );
  return narrowed && narrowed.length > 0 ? narrowed : all;
}

function missingReport(found: FoundPassages | undefined): string {
  const missing = found?.facets.flatMap(({ facet, narrowed }) => {
    if (narrowed.outcome === 'narrowed' && narrowed.mustName.length === 0) return [];
    const year = facet.year === undefined ? '' : `${facet.year}年`;
    return [`${facet.place?.name ?? ''}${year}`];
  });
  const names = missing?.filter((name) => name !== '').join('、') ?? '';
  return names === '' ? '没有符合条件的报告' : `这里没有${names}的政府工作报告`;
}

function shorten(question: string): string {
  const trimmed = withoutMarks(question).trim();
  const characters = Array.from(trimmed);
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : trimmed;
}
