import { yearPeriod, type Period } from '../../language/years/period.ts';
import type { PeriodMention } from '../../language/years/period-mention.ts';
import { periodsIn } from '../../language/years/periods-in.ts';
import { timeOfQuestion } from '../../language/years/report-time.ts';

/** The times that a question names. */
export type QuestionPeriods = {
  /** What figures are asked of, or held against. */
  readonly periods: readonly PeriodMention[];
  /** 2018年的报告: the year in which the report was given that is to tell it. */
  readonly reportYear: number | undefined;
  /** All words that say a time, in names too. */
  readonly spans: readonly PeriodMention[];
};

/**
 * The times that a question names, with 去年 after a year that it names counted from that year
 * (2021年的目标比上年高多少), as nobody who names one counts from today.
 */
export function readPeriods(
  text: string,
  { planYear, ofTargets }: { readonly planYear: number | undefined; readonly ofTargets: boolean },
): QuestionPeriods {
  const time = planYear === undefined ? undefined : timeOfQuestion(planYear, { ofTargets });
  const spans = periodsIn(text, time, { typed: true });
  const asked = spans.filter(
    (mention) => mention.role !== 'report' && mention.role !== 'name' && !isIdiom(text, mention),
  );
  const reportYear = spans.find(({ role }) => role === 'report')?.period.first;
  return {
    periods: asked.map((mention, at) => counted(text, mention, asked.slice(0, at))),
    reportYear,
    spans,
  };
}

// 比上年增长 is how a rate is written, and no other year that is asked for.
const saysChange = /^(?:同期)?(?:实际)?(?:增|下降|下滑|上涨|上升|提高|涨|跌|降|变化|改善|回落)/u;
const measuresFrom = /[比较]$/u;

function isIdiom(text: string, { start, end, yearFrom }: PeriodMention): boolean {
  const isRelative = yearFrom === 'report' || yearFrom === 'named';
  return isRelative && measuresFrom.test(text.slice(0, start)) && saysChange.test(text.slice(end));
}

const yearBefore = /^(?:去年|上年|上一年|前一年)/u;

function counted(
  text: string,
  mention: PeriodMention,
  before: readonly PeriodMention[],
): PeriodMention {
  const named = before.findLast(({ yearFrom }) => yearFrom === 'words')?.period;
  if (!named || mention.yearFrom === 'words') return mention;
  const words = text.slice(mention.start, mention.end);
  return yearBefore.test(words) && mention.period.type === 'year'
    ? { ...mention, period: yearPeriod(named.first - 1) }
    : mention;
}

/** The years of a run, one by one; a plan stands as a whole. */
export function yearsOf({ first, last }: Period): readonly Period[] {
  return Array.from({ length: last - first + 1 }, (_, at) => yearPeriod(first + at));
}
