import { yearPeriod } from '../../../language/years/period.ts';
import type { PeriodMention } from '../../../language/years/period-mention.ts';
import { periodsAbout } from '../../../language/years/periods-in.ts';
import { inContext } from '../../../language/years/periods-in-context.ts';
import type { ReportTime } from '../../../language/years/report-time.ts';

/** The years that the words before are about, and the time of the report. */
export type TimeTold = { readonly years: readonly PeriodMention[]; readonly time: ReportTime };

// 比2016年改善28.6% is no number of 2016.
const single = /(?<![比较于同与])(?<year>(?:19|20)\d{2})年(?:底|末)?的?[^，。；\d]{0,6}$/u;

/** The years nearest to a number in its clause, before it or, where none is, behind it; empty where it names none. */
export function yearsAt(infront: string, behind: string, told: TimeTold): readonly PeriodMention[] {
  const found = single.exec(infront);
  const before = inContext(periodsAbout(infront, told.time), told.years);
  const [last] = before.slice(-1);
  if (found && !(last && last.end > found.index)) return [mentionOf(found)];
  if (last) return [last];
  return inContext(periodsAbout(behind, told.time), told.years).slice(0, 1);
}

function mentionOf({ groups, index }: RegExpExecArray): PeriodMention {
  const period = yearPeriod(Number(groups?.['year']));
  return { period, start: index, end: index + 5, role: 'about', yearFrom: 'words' };
}
