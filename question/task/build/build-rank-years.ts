import { askedBorder } from '../../slots/border/asked-border.ts';
import { strengthOf } from '../../slots/cues.ts';
import { yearsOf } from '../../slots/time/period-mentions.ts';
import type { Slots } from '../../slots/slots.ts';
import type { Task } from '../../task.ts';
import { askedMakes } from '../asked/asked-makes.ts';
import { askedOrder, asksBothEnds } from '../asked/asked-order.ts';
import { ofItsReport, yearsReported } from './build-value.ts';
import { pairOperands, placesNamed } from '../operands/pair-operands.ts';

/**
 * Whether it is asked which year of one place stands first: 从2014到2025哪一年最少. Two years that
 * are named one by one are compared.
 */
export function ranksYears(slots: Slots): boolean {
  const { cues, groups, periods, reports = [] } = slots;
  if (strengthOf(cues, 'rank', 'years') === 0 || reports.length === 2) return false;
  if (groups.length > 0 || placesNamed(slots).length > 1) return false;
  return periods.length === 0 || periods.length > 2 || periods.some(({ period }) => isRun(period));
}

function isRun({ first, last }: { readonly first: number; readonly last: number }): boolean {
  return first < last;
}

/** The years of one place in order; all that its reports tell of where the question names none. */
export function buildRankOfYears(slots: Slots): Task | undefined {
  const [first] = pairOperands({ ...slots, periods: [], reports: [] }).map(ofItsReport);
  if (!first) return undefined;
  const named = slots.periods.flatMap(({ period }) => yearsOf(period));
  const { period: _, reportYear: __, ...of } = first;
  const border = askedBorder(slots);
  return {
    do: 'rank',
    over: { name: of.place?.name ?? '', ...(of.place && { members: [of.place] }) },
    periods: named.length > 0 ? named : yearsReported(slots, first),
    of,
    order: askedOrder(slots) ?? (border?.side === 'below' ? 'lowest' : 'highest'),
    ...(border ? { border } : yearsWanted(slots)),
  };
}

/** Which years of the order are asked for, and what their figures make. */
function yearsWanted(slots: Slots): Partial<Extract<Task, { do: 'rank' }>> {
  const bothEnds = asksBothEnds(slots);
  const take = asksWholeOrder(slots) ? undefined : 1;
  const makes = askedMakes(slots, { ranks: [], take, bothEnds });
  return {
    ...(take !== undefined && { take }),
    ...(bothEnds && { bothEnds }),
    ...(makes && { makes }),
  };
}

function asksWholeOrder({ cues }: Slots): boolean {
  return strengthOf(cues, 'take', 'all') > 0 || strengthOf(cues, 'rank', 'ranking') > 0;
}
