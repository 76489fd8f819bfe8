import type { ReportSummary } from '../../library/report.ts';
import type { FoundPassages } from '../../search/find-passages.ts';
import type { UnderstoodQuestion } from '../../search/understood-question.ts';
import type { AnswerStatus } from './answer.ts';
import { withoutMarks } from './marks.ts';

/** What an ending's sentence is made from. */
export type EndingFacts = {
  readonly question: UnderstoodQuestion;
  readonly found: FoundPassages | undefined;
  readonly reports: readonly ReportSummary[];
};

/**
 * The sentence for each way a question can end without an answer of its own: what is so, and what
 * would help. Endings with an answer have none.
 */
export const endingSentence: Readonly<Record<AnswerStatus, (facts: EndingFacts) => string>> = {
  answered: () => '',
  partial: () => '',
  clarify: ({ question, found, reports }) =>
    `请说明是哪个地区、哪一年。例如：「${exampleQuestion(question, answering(found, reports))}」。` +
    `这里有${listReports(answering(found, reports))}。`,
  no_report: ({ found, reports }) =>
    `${missingReport(found)}。这里有${listReports(nearest(found, reports))}。`,
  not_mentioned: ({ question, found, reports }) =>
    `在${listReports(searched(found, reports))}中没有找到能回答“${shorten(question.asked)}”的内容。可以换个说法，或换一个地区、年份再问。`,
  out_of_scope: () =>
    '这里只回答政府工作报告里写了什么，请用中文提问，例如：「静海区2023年GDP增长目标是多少？」。办事和投诉请拨打12345。',
  blocked: () =>
    '问题里有身份证号、手机号或银行卡号这样的个人信息，没有查找，也没有保存。请去掉后再问。',
  unavailable: ({ reports }) =>
    reports.length === 0
      ? '这里还没有报告。请管理员先导入：npm run ingest -- 报告所在的文件夹。'
      : '暂时无法回答，请稍后再试。',
};

const mostNamed = 6;

function listReports(reports: readonly ReportSummary[]): string {
  const names = reports.map(reportName);
  const named = [...new Set(names)];
  const shown = named.slice(0, mostNamed).join('、');
  return named.length > mostNamed ? `${shown}等${named.length}份报告` : `${shown}的报告`;
}

function reportName({ region, planYear, title }: ReportSummary): string {
  return region === '' ? `《${title}》` : `${region}${planYear === null ? '' : `${planYear}年`}`;
}

function exampleQuestion(question: UnderstoodQuestion, reports: readonly ReportSummary[]): string {
  const [report] = reports;
  const asked = withoutMarks(question.asked)
    .replace(/(?:我们|咱们?|本)[省市区县镇乡]/u, '')
    .trim();
  if (!report) return asked;
  const year = question.years.length > 0 || report.planYear === null ? '' : `${report.planYear}年`;
  return `${report.region || `《${report.title}》`}${year}${asked}`;
}

function answering(
  found: FoundPassages | undefined,
  all: readonly ReportSummary[],
): readonly ReportSummary[] {
  const hits = found?.hits.map(({ report }) => report) ?? [];
  const unique = [...new Map(hits.map((report) => [report.id, report])).values()];
  return unique.length > 0 ? unique : all;
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

/** Of a place whose year is missing its other years; otherwise whatever there is. */
function nearest(
  found: FoundPassages | undefined,
  all: readonly ReportSummary[],
): readonly ReportSummary[] {
  const same = found?.facets.flatMap(({ narrowed }) =>
    narrowed.outcome === 'no_year' ? narrowed.reports : [],
  );
  return same && same.length > 0 ? same : all;
}

function shorten(question: string): string {
  const trimmed = withoutMarks(question).trim();
  const characters = Array.from(trimmed);
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : trimmed;
}
