import { monthsOf, partOfYear, yearPeriod } from './period.ts';
import type { PeriodMention } from './period-mention.ts';

/**
 * Periods with the year of the words before them, where their own say none: 上半年 behind 2022年 is
 * of 2022, and 全年 behind 上半年 goes back to the year; behind anything else it says nothing new.
 */
export function inContext(
  mentions: readonly PeriodMention[],
  before: readonly PeriodMention[],
): readonly PeriodMention[] {
  return mentions.reduce<readonly PeriodMention[]>(
    (known, mention) => [...known, ...withYear(mention, known.length > 0 ? known : before)],
    [],
  );
}

function withYear(
  mention: PeriodMention,
  before: readonly PeriodMention[],
): readonly PeriodMention[] {
  if (mention.yearFrom !== 'context') return [mention];
  const last = before.at(-1);
  const months = monthsOf(mention.period);
  if (!months) return last && monthsOf(last.period) ? [{ ...mention, ...wholeYearOf(last) }] : [];
  if (!last || last.period.first !== last.period.last) return [mention];
  const period = partOfYear(last.period.first, months);
  return [{ ...mention, period, yearFrom: last.yearFrom }];
}

function wholeYearOf({ period, yearFrom }: PeriodMention) {
  return { period: yearPeriod(period.last), yearFrom };
}
