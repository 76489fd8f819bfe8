import { planEndingIn } from '../../../language/years/plan-periods.ts';
import { askedBorder } from '../../slots/border/asked-border.ts';
import { yearsOf } from '../../slots/time/period-mentions.ts';
import { strengthOf } from '../../slots/cues.ts';
import type { Slots } from '../../slots/slots.ts';
import type { Group, Task } from '../../task.ts';
import { askedGroup, plainGroup } from '../asked/asked-group.ts';
import { askedParts } from '../asked/asked-parts.ts';
import { buildRank } from './build-rank.ts';
import { ranksYears } from './build-rank-years.ts';
import { placeByPlace, wordsAs } from './build-compare.ts';
import { buildValue, ofItsReport } from './build-value.ts';
import { pairOperands, placesNamed } from '../operands/pair-operands.ts';

type Way = Extract<Task, { do: 'aggregate' }>['by'];

/** Several figures made into one: 两年加起来, 各省平均, 有几个省超过5%. */
export function buildAggregate(slots: Slots): Task | undefined {
  if (asksWhoIsFirst(slots)) return buildRank(slots);
  const by = wayOf(slots);
  const group = groupOf(slots, by);
  if (group) return overGroup(slots, by, group);
  const operands = pairOperands(eachYear(placeByPlace(slots)), wordsAs(slots)).map(ofItsReport);
  // 各园区加起来 sums the parts that the report lists.
  const isOfParts =
    askedParts(slots) !== undefined || strengthOf(slots.cues, 'aggregate', 'sum') >= ofParts;
  if (operands.length < 2 && !isOfParts) return buildValue(slots);
  return operands.length === 0 ? undefined : { do: 'aggregate', over: { operands }, by };
}

/** 四个省加起来多少,谁最大 is an order, and what it makes is told beside it. */
function asksWhoIsFirst(slots: Slots): boolean {
  const { cues, groups } = slots;
  const isOfPlaces = groups.length > 0 || placesNamed(slots).length > 1 || askedParts(slots);
  if (strengthOf(cues, 'aggregate', 'share') + strengthOf(cues, 'aggregate', 'count') > 0)
    return false;
  return (isOfPlaces || ranksYears(slots)) && strengthOf(cues, 'rank') >= outright;
}

// 最大的, but no 排一排.
const outright = 6;

const ofParts = 8;

/** The group as it is named; of places that are named one by one, those are counted. */
function groupOf(slots: Slots, by: Way): Group | undefined {
  const named = placesNamed(slots).length;
  const [group] = slots.groups;
  if (group && named === 0) return plainGroup(group);
  return by === 'count' && named > 1 ? askedGroup(slots) : undefined;
}

function overGroup(slots: Slots, by: Way, group: Group): Task | undefined {
  const operands = pairOperands({ ...slots, places: [] }).map(ofItsReport);
  const [first] = operands;
  if (!first) return undefined;
  // 过万亿元的有几个 counts places, not what the figure is told in.
  const { unit: _, ...counted } = first;
  const of = by === 'count' ? counted : first;
  const border = by === 'count' ? askedBorder(slots) : undefined;
  const periods = operands.flatMap(({ period }) => period ?? []);
  return {
    ...{ do: 'aggregate', over: { group, of }, by },
    ...(border && { border }),
    ...(periods.length > 1 && { periods }),
  };
}

const ways: readonly Way[] = ['sum', 'mean', 'count', 'share'];

function wayOf({ cues }: Slots): Way {
  return ways.reduce((best, way) =>
    strengthOf(cues, 'aggregate', way) > strengthOf(cues, 'aggregate', best) ? way : best,
  );
}

/** 2021到2023年 is added up year by year; 2016到2020年 is a plan, which is told of as a whole. */
function eachYear(slots: Slots): Slots {
  const periods = slots.periods.flatMap((mention) => {
    const { period, yearFrom } = mention;
    if (period.type !== 'years' || yearFrom !== 'words') return [mention];
    const plan = planEndingIn(period.last);
    if (plan?.first === period.first) return [{ ...mention, period: plan }];
    return yearsOf(period).map((year) => ({ ...mention, period: year }));
  });
  return { ...slots, periods };
}
