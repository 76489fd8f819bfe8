import { yearPeriod } from '../../language/years/period.ts';
import type { PeriodMention } from '../../language/years/period-mention.ts';

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
    return { ...mention, period: yearPeriod(named.period.first - 1) };
  });
}
