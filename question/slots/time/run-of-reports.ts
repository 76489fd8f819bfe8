import type { PeriodMention } from '../../../language/years/period-mention.ts';
import { yearPeriod } from '../../../language/years/period.ts';

const namesReports =
  /^(?:间|期间)?的?(?:各|历|每|这|那)[几一二两三四五六七八九十]{0,2}(?:年度?|份|个年度|届)的?(?:\p{Script=Han}{1,8}[省市区县镇州]|全国|国务院)?的?(?:政府)?(?:工作)?报告/u;

/**
 * Times of which those that only say in which reports to look stand for each of these:
 * 2010年至2015年各份报告 are six, given in the years from 2010 to 2015. Where another time is named
 * beside them, they say nothing of their own.
 */
export function withRunsOfReports(
  text: string,
  spans: readonly PeriodMention[],
): readonly PeriodMention[] {
  return spans.flatMap((mention) => {
    if (!isRunOfReports(text, mention)) return [mention];
    const { first, last } = mention.period;
    if (saysOtherTime(spans, mention)) return [{ ...mention, role: 'name' as const }];
    return Array.from({ length: last - first + 1 }, (_, at) => ({
      ...{ ...mention, period: yearPeriod(first + at), role: 'report' as const },
    }));
  });
}

function isRunOfReports(text: string, { period, yearFrom, end }: PeriodMention): boolean {
  const isRun = period.type === 'years' && yearFrom === 'words' && period.first < period.last;
  return isRun && namesReports.test(text.slice(end));
}

function saysOtherTime(spans: readonly PeriodMention[], mention: PeriodMention): boolean {
  return spans.some((one) => one !== mention && one.yearFrom === 'words');
}
