import type { Period } from '../../../language/years/period.ts';
import { askedBorder } from '../../slots/border/asked-border.ts';
import { ranksIn } from '../../slots/claimed-rank.ts';
import { saidDirection } from '../../slots/directions.ts';
import { strengthOf } from '../../slots/cues.ts';
import type { Slots } from '../../slots/slots.ts';
import type { Operand, Task } from '../../task.ts';
import { askedGroup } from '../asked/asked-group.ts';
import { askedMakes } from '../asked/asked-makes.ts';
import { askedOrder, asksBothEnds } from '../asked/asked-order.ts';
import { askedParts } from '../asked/asked-parts.ts';
import { atEnds, buildCompare } from './build-compare.ts';
import { buildRankOfYears, ranksYears } from './build-rank-years.ts';
import { ofItsReport } from './build-value.ts';
import { pairOperands } from '../operands/pair-operands.ts';

/** The places of a group in order: 各省谁最高, 前三名, 5%以上的有哪些. */
export function buildRank(slots: Slots): Task | undefined {
  if (ranksYears(slots)) return buildRankOfYears(slots);
  const over = askedGroup(slots) ?? askedParts(slots);
  if (!over) return buildCompare(slots);
  const ranked = rankedFigure({ ...slots, places: [] });
  if (!ranked) return undefined;
  const border = askedBorder(slots);
  return {
    ...{ do: 'rank', over, ...ranked, order: orderOf(slots, border?.side) },
    ...(border ? { border } : stretchAsked(slots)),
  };
}

/** Which stretch of the order is asked for, and what its figures make. */
function stretchAsked(slots: Slots): Partial<Extract<Task, { do: 'rank' }>> {
  const ranks = strengthOf(slots.cues, 'rank', 'position') > 0 ? ranksIn(slots.text) : [];
  const take = ranks.length > 0 ? undefined : askedCount(slots);
  const bothEnds = asksBothEnds(slots);
  const makes = askedMakes(slots, { ranks, take, bothEnds });
  return {
    ...(take !== undefined && { take }),
    ...(ranks.length > 0 && { ranks }),
    ...(bothEnds && { bothEnds }),
    ...(makes && { makes }),
  };
}

function orderOf(slots: Slots, side: 'above' | 'below' | undefined): 'highest' | 'lowest' {
  if (asksBothEnds(slots)) return 'highest';
  return askedOrder(slots) ?? (side === 'below' ? 'lowest' : 'highest');
}

type Ranked = { readonly of: Operand; readonly since?: Period };

/** What places are ranked by: a figure, or how much it changed from one time to another. */
function rankedFigure(slots: Slots): Ranked | undefined {
  const [first, ...others] = pairOperands(atEnds(slots)).map(ofItsReport);
  const second = others.find(({ kind }) => kind === first?.kind);
  if (!first) return undefined;
  const [from, to] = [first.period, second?.period];
  if (!second || !from || !to || !asksChange(slots)) return { of: first };
  return from.first < to.first ? { of: second, since: from } : { of: first, since: to };
}

function asksChange({ text, cues }: Slots): boolean {
  return saidDirection(text) !== undefined || strengthOf(cues, 'trend') > 0;
}

/** How many of the order are asked for: 前三名 is three, 最高的是谁 one, 排个名次 all. */
function askedCount({ cues }: Slots): number | undefined {
  const counted = cues.find(({ slot, count }) => slot === 'rank' && count !== undefined)?.count;
  if (counted !== undefined) return counted;
  const isWhole =
    strengthOf(cues, 'take', 'all') > 0 ||
    strengthOf(cues, 'rank', 'ranking') > strengthOf(cues, 'rank', 'extreme');
  return isWhole ? undefined : 1;
}
