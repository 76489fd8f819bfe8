import { yearPeriod, type Period } from '../../../language/years/period.ts';
import type { PeriodMention } from '../../../language/years/period-mention.ts';
import { periodsIn } from '../../../language/years/periods-in.ts';
import { timeOfQuestion } from '../../../language/years/report-time.ts';
import { countedFromReport, withYearsBeforeNamed } from './counted-from-named.ts';
import { withRunsOfReports } from './run-of-reports.ts';

/** The times that a question names. */
export type QuestionPeriods = {
  /** What figures are asked of, or held against. */
  readonly periods: readonly PeriodMention[];
  /** 2018年的报告: the year in which the report was given that is to tell it. */
  readonly reportYear: number | undefined;
  /** Where two reports or more are named, each: 2021年报告和2023年报告各说有多少. */
  readonly reports: readonly PeriodMention[];
  /** All words that say a time, in names too. */
  readonly spans: readonly PeriodMention[];
};

type QuestionTime = {
  readonly planYear: number | undefined;
  /** Whether it asks of targets alone: the year planned is the last of 近三年 then. */
  readonly ofTargets: boolean;
};

/**
 * The times that a question names, with 去年 after a year that it names counted from that year
 * (2021年的目标比上年高多少), as nobody who names one counts from today.
 */
export function readPeriods(text: string, { planYear, ofTargets }: QuestionTime): QuestionPeriods {
  const time = planYear === undefined ? undefined : timeOfQuestion(planYear, { ofTargets });
  const said = withReports(text, periodsIn(text, time, { typed: true }));
  const spans = countedFromReport(withRunsOfReports(text, said), planYear);
  const named = spans.filter(({ role }) => role === 'report');
  const told = spans
    .filter(
      (mention) => mention.role !== 'report' && mention.role !== 'name' && !isIdiom(text, mention),
    )
    .filter((mention, _, all) => !onlyCounts(text, mention, all));
  const reports = named.filter(
    (report) => told.length === 0 || told.some(isToldIn(report)) || told.every(isAimedAt(text)),
  );
  const asked = spans.filter((one) => told.includes(one) || isHeldAgainst(one, named, reports));
  const reportYear = reports[0]?.period.first;
  const periods = withYearsBeforeNamed(text, asked).map(atItsBeginning(text));
  const own = periods.length === 0 && ofTheReport(text, reports);
  return { periods: own ? [own] : periods, reportYear, reports, spans };
}

const saysItsYear = /(?:当年|本年|这一年|那一年)(?!初)/u;

/** 1954年的报告预计当年…: the year of the report itself. */
function ofTheReport(
  text: string,
  [report, another]: readonly PeriodMention[],
): PeriodMention | undefined {
  const said = saysItsYear.exec(text);
  if (!report || another || !said || said.index < report.end) return undefined;
  const span = { start: said.index, end: said.index + said[0].length };
  return { ...report, ...span, role: 'about' };
}

const beginning = /初(?:的时候|那会儿?|那阵子?|那时|时|,)/uy;

/** 2010年初那会儿 is how things stood when 2009 was over. */
function atItsBeginning(text: string) {
  return (mention: PeriodMention): PeriodMention => {
    const { period, end } = mention;
    beginning.lastIndex = text[end - 1] === '初' ? end - 1 : end;
    const isMeant = period.type === 'year' && beginning.test(text);
    return isMeant ? { ...mention, period: yearPeriod(period.first - 1) } : mention;
  };
}

const namesReport =
  /^的?(?:\p{Script=Han}{1,8}[省市区县镇州]|全国|国务院|中央|总理|[省市区县镇]长|年初|初)的?(?:\p{Script=Han}?政府)?的?(?:工作)?报告(?:里|中|上|说|讲|提|写|称|显示|[,，])/u;

/** 1994年国务院报告说1993年…: with another year beside it, it only tells which report is meant. */
function withReports(text: string, spans: readonly PeriodMention[]): readonly PeriodMention[] {
  if (spans.length < 2) return spans;
  return spans.map((mention) => {
    const isOfReport = mention.period.type === 'year' && namesReport.test(text.slice(mention.end));
    return isOfReport ? { ...mention, role: 'report' as const } : mention;
  });
}

/** 2021年报告里2020年的GDP, 到2025年的目标: the report is to tell it. */
function isToldIn(report: PeriodMention) {
  return ({ role, period }: PeriodMention): boolean =>
    role === 'goal' || period.first <= report.period.first + 1;
}

const joined = /[比和与跟同、较及到至]$/u;
const aims =
  /^[年底末]*的?(?!预计|实际)\p{Script=Han}{0,8}?(?:要|将|应|计划|规划|目标|力争|达到多少)/u;

/** 按1978年的报告,1985年钢产量要达到多少: what a report aims at may lie years ahead. */
function isAimedAt(text: string): (mention: PeriodMention) => boolean {
  return ({ start, end, period }) =>
    period.type === 'year' && !joined.test(text.slice(0, start)) && aims.test(text.slice(end));
}

/** 2021年那份报告和2023年的目标相比: a report that cannot tell of the other year stands for its own. */
function isHeldAgainst(
  mention: PeriodMention,
  named: readonly PeriodMention[],
  reports: readonly PeriodMention[],
): boolean {
  return named.includes(mention) && !reports.includes(mention);
}

// 比上年增长 is how a rate is written, and no other year that is asked for.
const saysChange = /^(?:同期)?(?:实际)?(?:增|下降|下滑|上涨|上升|提高|涨|跌|降|变化|改善|回落)/u;
const measuresFrom = /[比较]$/u;

function isIdiom(text: string, { start, end, yearFrom }: PeriodMention): boolean {
  const isRelative = yearFrom === 'report' || yearFrom === 'named';
  return isRelative && measuresFrom.test(text.slice(0, start)) && saysChange.test(text.slice(end));
}

const saysWhen = /^(?:今后|未来|近|过去|最近|前|下|本届|刚过去)/u;

/** 五年 of 十三五五年累计 and 三年间 beside 2022年到2025年 only count the years that are named. */
function onlyCounts(
  text: string,
  { start, end, yearFrom, period }: PeriodMention,
  all: readonly PeriodMention[],
): boolean {
  const isSpan = yearFrom === 'report' && period.type === 'years';
  return (
    isSpan && !saysWhen.test(text.slice(start, end)) && all.some((one) => one.yearFrom === 'words')
  );
}

/** The years of a run, one by one; a plan stands as a whole. */
export function yearsOf({ first, last }: Period): readonly Period[] {
  return Array.from({ length: last - first + 1 }, (_, at) => yearPeriod(first + at));
}
