import { yearPeriod } from '../../../language/years/period.ts';
import type { PeriodMention } from '../../../language/years/period-mention.ts';

/**
 * The times of a question with 今年 and 去年 counted from the report that it names by its year, as
 * that report says them.
 *
 * 2021年的报告里今年的目标 → 2021, 2021
 *
 * @param planYear the year of the newest report, which 今年 means where none is named.
 */
export function countedFromReport(
  mentions: readonly PeriodMention[],
  planYear: number | undefined,
): readonly PeriodMention[] {
  const report = mentions.find(({ role, yearFrom }) => role === 'report' && yearFrom === 'words');
  if (!report || planYear === undefined) return mentions;
  return mentions.map((mention) => {
    const { period, yearFrom } = mention;
    if (period.type !== 'year' || yearFrom !== 'report') return mention;
    return inYear(mention, report.period.first + period.first - planYear);
  });
}

const yearBefore = /^(?:去年|上年|上一年|前一年)/u;

/**
 * The times of a question with 上年 behind a year that it names as the year before that, whatever
 * today is: nobody who names a year counts from today.
 *
 * 2021年的目标比上年高 → 2021, 2020
 */
export function withYearsBeforeNamed(
  text: string,
  mentions: readonly PeriodMention[],
): readonly PeriodMention[] {
  return mentions.map((mention, at) => {
    const named = mentions.slice(0, at).findLast(({ yearFrom }) => yearFrom === 'words');
    const isBefore = yearBefore.test(text.slice(mention.start, mention.end));
    if (!named || !isBefore || mention.period.type !== 'year') return mention;
    return inYear(mention, named.period.first - 1);
  });
}

function inYear(mention: PeriodMention, year: number): PeriodMention {
  return { ...mention, period: yearPeriod(year) };
}
