import type { Place } from '../../../language/places/place.ts';
import type { ReportSummary } from '../../../library/report.ts';
import type { FoundPassages } from '../../../search/find-passages.ts';
import type { QuestionForm } from '../../../question/question-form.ts';
import type { EndingFacts } from './ending-facts.ts';
import { reportName } from './name-reports.ts';

/** What a question left open, and the reports besides the quoted one that it may have meant. */
export type LeftOpen = {
  readonly what: '年份' | '地区';
  readonly reports: readonly ReportSummary[];
};

const mostOthers = 3;
// As near to the best as this, a passage may well be what was meant.
const competes = 0.8;
const forEveryYear = new Set<QuestionForm>(['number', 'list', 'yes_no', 'text']);

/** Undefined where the question named both place and year, or no other report could be meant. */
export function leftOpen(facts: EndingFacts): LeftOpen | undefined {
  const { places, years, periods, reportIds, form } = facts.question;
  const [place] = places;
  const namesTime = years.length + periods.length > 0;
  if (place && places.length === 1 && !namesTime && forEveryYear.has(form)) {
    return leaving('年份', otherYears(place, facts));
  }
  if (!place && reportIds.length === 0 && form === 'number' && !asksOfMany(facts)) {
    return leaving('地区', otherPlaces(facts));
  }
  return undefined;
}

/** 哪个省最高 is asked of all places. */
function asksOfMany({ question: { task } }: EndingFacts): boolean {
  return task.do === 'rank' || (task.do === 'aggregate' && 'group' in task.over);
}

/** Says of an answer with a number what it took for meant: 以上出自静海区2023年的报告. */
export function saidOfLeftOpen(facts: EndingFacts): string {
  const quoted = quotedReports(facts);
  const [report] = quoted;
  const open = facts.question.form === 'number' ? leftOpen(facts) : undefined;
  if (!open || !report || quoted.length > 1) return '';
  const others = open.reports.map(reportName).join('、');
  return `提问没有说明${open.what}，以上出自${reportName(report)}的报告；${others}的也可以接着问。`;
}

function leaving(what: LeftOpen['what'], reports: readonly ReportSummary[]): LeftOpen | undefined {
  return reports.length === 0 ? undefined : { what, reports: reports.slice(0, mostOthers) };
}

/** The reports of a place among those that were asked, newest first, but for the quoted. */
function otherYears({ code }: Place, facts: EndingFacts): readonly ReportSummary[] {
  const quoted = quotedReports(facts);
  return narrowedReports(facts.found)
    .filter(({ regionCode, planYear }) => regionCode === code && planYear !== null)
    .filter(({ id }) => quoted.every((report) => report.id !== id))
    .toSorted((a, b) => (b.planYear ?? 0) - (a.planYear ?? 0));
}

/** One report of each place whose passages were found nearly as good, but for the quoted. */
function otherPlaces(facts: EndingFacts): readonly ReportSummary[] {
  const hits = facts.found?.hits ?? [];
  const least = (hits[0]?.score ?? 0) * competes;
  const named = new Set(quotedReports(facts).map(({ region }) => region));
  const near = hits.filter(({ score, report }) => score >= least && report.kind === 'report');
  return near
    .map(({ report }) => report)
    .filter(({ region }) => region !== '' && !named.has(region) && named.add(region));
}

function narrowedReports(found: FoundPassages | undefined): readonly ReportSummary[] {
  return found?.facets.flatMap(({ narrowed: { reports } }) => reports) ?? [];
}

function quotedReports({ cited, reports }: EndingFacts): readonly ReportSummary[] {
  const ids = new Set(cited?.map(({ reportId }) => reportId));
  return reports.filter(({ id }) => ids.has(id));
}
