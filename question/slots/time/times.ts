import { planEndingIn, type PlanPeriod } from '../../../language/years/plan-periods.ts';
import type { Years } from '../../../language/years/period.ts';
import type { PeriodMention } from '../../../language/years/period-mention.ts';
import { periodsIn } from '../../../language/years/periods-in.ts';
import { timeOfQuestion } from '../../../language/years/report-time.ts';
import { countedFromReport, withYearsBeforeNamed } from './counted-from-named.ts';

// 比上年增长 is how a rate is written, and no other year that is asked for.
const idiom =
  /(?:比|较)(?:去年|上一?年|前一年)(?:同期)?(?=(?:实际)?(?:增|下降|下滑|上涨|上升|提高|涨|跌|降))/gu;

/**
 * A question with 去年 and 今年 as years.
 *
 * `datedQuestion('静海去年税收多少', { planYear: 2023, … }) // => '静海2022年税收多少'`
 *
 * @param today.standsAlone whether 上一年 counts from today too, as no other year comes before it.
 */
export function datedQuestion(
  question: string,
  today: { readonly planYear: number; readonly standsAlone: boolean },
): string {
  const plain = question.replace(idiom, '');
  const mentions = periodsIn(plain, timeOfQuestion(today.planYear), { typed: true });
  return withYearsBeforeNamed(plain, countedFromReport(mentions, today.planYear))
    .filter((mention) => isHeldAgainst(plain, mention) || isCounted(mention, today.standsAlone))
    .toReversed()
    .reduce(
      (words, { start, end, period }) =>
        `${words.slice(0, start)}${period.first}年${words.slice(end).replace(/^年/u, '')}`,
      plain,
    );
}

/** 比上一年 stands beside a year that is named; 2021年的前一年 says the same in its own words. */
function isHeldAgainst(question: string, { start, period, yearFrom }: PeriodMention): boolean {
  const isRelative = period.type === 'year' && yearFrom === 'named';
  return isRelative && /[比较跟和与同]$/u.test(question.slice(0, start));
}

function isCounted({ period, yearFrom }: PeriodMention, standsAlone: boolean): boolean {
  return period.type === 'year' && (yearFrom === 'report' || (standsAlone && yearFrom === 'named'));
}

/** When a question asks about: years, plan periods, and a run of years as a whole. */
export type QuestionTimes = {
  /** Those asked about; where only reports are named by their years, these. */
  readonly years: readonly number[];
  /** 2018年的报告: the years whose reports are to tell it. */
  readonly reportYears: readonly number[];
  readonly periods: readonly PlanPeriod[];
  readonly span: Years | undefined;
  /** The question without the years and plans that it names. */
  readonly rest: string;
};

/** Reads when a question asks about, once what it counts from today is dated. */
export function questionTimes(
  words: string,
  { planYear, ofTargets }: { readonly planYear: number | undefined; readonly ofTargets: boolean },
): QuestionTimes {
  const time = planYear === undefined ? undefined : timeOfQuestion(planYear, { ofTargets });
  const mentions = periodsIn(words, time, { typed: true });
  const named = mentions.filter(({ yearFrom }) => yearFrom === 'words');
  const plans = named.map((mention) => planOf(words, mention));
  const yearsAs = (isMeant: (mention: PeriodMention) => boolean) =>
    named.flatMap((mention, at) =>
      plans[at] || !isMeant(mention) ? [] : [mention.period.first, mention.period.last],
    );
  const reportYears = yearsAs(({ role }) => role === 'report');
  const about = yearsAs(({ role }) => role !== 'report');
  const goals = yearsAs(({ role }) => role === 'goal');
  const years = [...about, ...reportYears.filter((year) => !tellsOne(year, about, goals))];
  const span = mentions.find(isSpan)?.period;
  return {
    reportYears: unique(reportYears),
    years: unique([...years, ...(years.length === 0 ? yearsAskedEach(words, span) : [])]),
    periods: plans.filter((plan) => plan !== undefined),
    span: span && { first: span.first, last: span.last },
    rest: without(words, named),
  };
}

/**
 * 2021年报告里2020年的GDP, 到2025年的目标: the report named is to tell a year that is named too. One
 * given in December is of the year after.
 */
function tellsOne(report: number, about: readonly number[], goals: readonly number[]): boolean {
  return goals.length > 0 || about.some((year) => year <= report + 1);
}

/** The plan that is named; “十三五”末 is told of in reports that look back on all of it. */
function planOf(words: string, { start, end, period }: PeriodMention): PlanPeriod | undefined {
  if (period.type === 'plan') return period;
  return /五.*末$/u.test(words.slice(start, end)) ? planEndingIn(period.last) : undefined;
}

/** 近三年 and 今后五年, counted from the report's time. */
function isSpan({ yearFrom, period }: PeriodMention): boolean {
  return yearFrom === 'report' && period.type === 'years';
}

function unique(years: readonly number[]): readonly number[] {
  return [...new Set(years)].toSorted((a, b) => a - b);
}

/** 上半年 of 2023年上半年 stays: reports of the year tell of it in these words. */
function without(words: string, mentions: readonly PeriodMention[]): string {
  return mentions.reduceRight((rest, { start, end, period }) => {
    const part = period.type === 'part' ? words.slice(start, end).replace(/^.*?\d年/u, '') : '';
    return `${rest.slice(0, start)} ${part}${rest.slice(end)}`;
  }, words);
}

const mostYears = 6;

/**
 * The years of a span, one by one, where each of them is asked for (近三年分别是多少); none where
 * the span is asked for as a whole (五年来新建多少).
 */
export function yearsAskedEach(question: string, span: Years | undefined): readonly number[] {
  if (!span || span.last - span.first >= mostYears || !eachYear.test(question)) return [];
  return Array.from({ length: span.last - span.first + 1 }, (_, index) => span.first + index);
}

const eachYear = /分别|各(?:是|为|年|有)|逐年|历年|(?<!平均)每年(?!平均)|每一年|变化|趋势|走势/u;
