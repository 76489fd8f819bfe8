import { borderOf } from '../slots/border.ts';
import { saidDirection } from '../slots/directions.ts';
import { yearsOf } from '../slots/period-mentions.ts';
import { strengthOf, type Slots } from '../slots/slots.ts';
import type { AskedClaim, ComparisonGoal, Group, Operand, Task, TaskName } from '../task.ts';
import { kindsSaid } from './pair-kinds.ts';
import { pairOperands, placesNamed } from './pair-operands.ts';
import { withImpliedOperands } from './implied-operands.ts';

type Build = (slots: Slots) => Task | undefined;

/** The task of this name, with what the slots give for it; undefined where they give too little. */
export function buildTask(name: TaskName, slots: Slots): Task | undefined {
  return builders[name](slots);
}

const builders: Readonly<Record<TaskName, Build>> = {
  value: buildValue,
  compare: buildCompare,
  rank: buildRank,
  aggregate: buildAggregate,
  trend: buildTrend,
  verify: buildVerify,
  inventory: buildInventory,
  define: (slots) => ({ do: 'define', term: wordsAsked(slots) }),
  list: (slots) => ({ do: 'list', what: wordsAsked(slots) }),
  which_reports: buildWhichReports,
  summarise: (slots) => ({ do: 'summarise', ...aboutOf(slots) }),
  compare_words: (slots) => ({ do: 'compare_words', ...aboutOf(slots) }),
  find: ({ text }) => ({ do: 'find', words: text }),
  several: () => undefined,
  about_us: () => ({ do: 'about_us' }),
  outside: () => ({ do: 'outside' }),
  unclear: () => ({ do: 'unclear' }),
};

function buildValue(slots: Slots): Task | undefined {
  const [of] = pairOperands(slots);
  return of && { do: 'value', of };
}

function buildCompare(slots: Slots): Task | undefined {
  const want = goalOf(slots);
  const named = pairOperands(memberSlots(pointSlots(slots)), wordsAsFor(slots));
  const operands = withImpliedOperands(named, want, slots);
  if (operands.length < 2) return buildValue(slots);
  const order = orderOf(slots);
  return {
    do: 'compare',
    operands: want === 'ratio' ? operands.map(asAmount) : operands,
    want,
    ...(order && { order }),
  };
}

/** What is put in relation is an amount, though the answer is so many per cent. */
function asAmount({ measure: _, ...operand }: Operand): Operand {
  return operand;
}

const goals: readonly ComparisonGoal[] = [
  ...(['rest', 'completion', 'difference', 'ratio', 'growth', 'same', 'which'] as const),
  'side_by_side',
];

function goalOf({ cues }: Slots): ComparisonGoal {
  return goals.reduce<ComparisonGoal>(
    (best, goal) =>
      strengthOf(cues, 'compare', goal) > strengthOf(cues, 'compare', best) ? goal : best,
    'side_by_side',
  );
}

function wordsAsFor(slots: Slots): 'each' | 'one' {
  return placesNamed(slots).length > 1 || slots.periods.length > 1 ? 'one' : 'each';
}

/** 从2021年到2023年提高了多少 sets its ends beside each other. */
function pointSlots(slots: Slots): Slots {
  const periods = slots.periods.flatMap((mention) => {
    const years =
      mention.period.type === 'years' && mention.yearFrom === 'words'
        ? yearsOf(mention.period)
        : [];
    const ends = [years[0], years.at(-1)].filter((year) => year !== undefined);
    return ends.length > 1 ? ends.map((period) => ({ ...mention, period })) : [mention];
  });
  return { ...slots, periods };
}

/** A group that is spelt out is asked about place by place. */
function memberSlots(slots: Slots): Slots {
  const members = slots.groups.flatMap(({ members: all = [], start, end }) =>
    all.map((place) => ({ place, start, end })),
  );
  if (members.length === 0 || members.length > mostMembers) return slots;
  const known = new Set(members.map(({ place }) => place.code));
  const others = slots.places.filter(({ place }) => !known.has(place.code));
  return { ...slots, places: [...others, ...members].toSorted((a, b) => a.start - b.start) };
}

const mostMembers = 12;

function orderOf({ cues }: Slots): 'highest' | 'lowest' | undefined {
  const [lowest, highest] = [
    strengthOf(cues, 'order', 'lowest'),
    strengthOf(cues, 'order', 'highest'),
  ];
  if (lowest === highest) return undefined;
  return lowest > highest ? 'lowest' : 'highest';
}

function buildRank(slots: Slots): Task | undefined {
  const over = groupOf(slots);
  if (!over)
    return slots.periods.length > 1 || slots.things.listed.length > 1
      ? buildCompare(slots)
      : buildValue(slots);
  const { of, since } = changeOf({ ...slots, places: [] });
  if (!of) return undefined;
  const border = borderAsked(slots);
  const take = border ? undefined : takeOf(slots);
  const order = orderOf(slots) ?? (border?.side === 'below' ? 'lowest' : 'highest');
  const bothEnds = strengthOf(slots.cues, 'order', 'lowest') > 0 && asksHighestToo(slots);
  return {
    ...{ do: 'rank', over, of, order: bothEnds ? 'highest' : order },
    ...(since && { since }),
    ...(take !== undefined && { take }),
    ...(border && { border }),
    ...(bothEnds && { bothEnds }),
  };
}

/** 最高和最低分别是谁 */
function asksHighestToo({ cues, text }: Slots): boolean {
  const most = cues.filter(
    ({ slot, value, start }) => slot === 'order' && value === 'highest' && text[start] === '最',
  );
  const least = cues.filter(
    ({ slot, value, start }) => slot === 'order' && value === 'lowest' && text[start] === '最',
  );
  return most.length > 0 && least.length > 0;
}

/** What places are ranked by: a figure, or how it changed from one time to another. */
function changeOf(slots: Slots): {
  readonly of: Operand | undefined;
  readonly since?: Operand['period'];
} {
  const operands = pairOperands(pointSlots(slots));
  const [first, second] = operands;
  const changes = saidDirection(slots.text) !== undefined || /变化|变动|调整/u.test(slots.text);
  const [from, to] = [first?.period, second?.period];
  if (!from || !to || !changes) return { of: first };
  return from.first < to.first ? { of: second, since: from } : { of: first, since: to };
}

/** The group that is ranked: a kept one, the places named, or all places where none is named. */
function groupOf(slots: Slots): Group | undefined {
  const [group] = slots.groups;
  const named = placesNamed(slots);
  if (group) return plainGroup(group);
  if (named.length > 1) {
    const members = named.map(({ place }) => place);
    return { name: members.map(({ name }) => name).join('、'), members };
  }
  return named.length === 0 && slots.periods.length < 2 && slots.things.listed.length < 2
    ? { name: '各地' }
    : undefined;
}

function plainGroup({ name, members, levels, within }: Group): Group {
  return {
    name,
    ...(members && { members }),
    ...(levels && { levels }),
    ...(within && { within }),
  };
}

function takeOf({ cues }: Slots): number | undefined {
  const counted = cues.find(({ slot, count }) => slot === 'rank' && count !== undefined)?.count;
  if (counted !== undefined) return counted;
  if (
    strengthOf(cues, 'take', 'all') > 0 ||
    strengthOf(cues, 'rank', 'ranking') > strengthOf(cues, 'rank', 'extreme')
  )
    return undefined;
  return 1;
}

function borderAsked({ quantities, text }: Slots) {
  return (
    quantities.map((quantity) => borderOf(text, quantity)).find((border) => border !== undefined) ??
    signBorder(text)
  );
}

/** 负增长的有哪些 is all below zero. */
function signBorder(text: string) {
  if (
    !/(?:哪|几).*(?:负增长|正增长|是下降的|下降了)|(?:负增长|正增长|下降)的.*(?:哪|几)/u.test(text)
  )
    return undefined;
  const side = saidDirection(text) === 'down' ? ('below' as const) : ('above' as const);
  return { side, inclusive: false, value: 0, unit: '%' };
}

function buildAggregate(slots: Slots): Task | undefined {
  const by = wayOf(slots);
  const border = by === 'count' ? borderAsked(slots) : undefined;
  const [group] = slots.groups;
  if (group && placesNamed(slots).length === 0) {
    const operands = pairOperands({ ...slots, places: [] });
    const [of] = operands;
    const periods = operands.flatMap(({ period }) => period ?? []);
    if (!of) return undefined;
    return {
      ...{ do: 'aggregate', over: { group: plainGroup(group), of }, by },
      ...(border && { border }),
      ...(periods.length > 1 && { periods }),
    };
  }
  const operands = pairOperands(eachYear(memberSlots(slots)), wordsAsFor(slots));
  if (operands.length < 2) return buildValue(slots);
  return { do: 'aggregate', over: { operands }, by, ...(border && { border }) };
}

function wayOf({ cues }: Slots) {
  const ways = ['sum', 'mean', 'count', 'share'] as const;
  return ways.reduce((best, way) =>
    strengthOf(cues, 'aggregate', way) > strengthOf(cues, 'aggregate', best) ? way : best,
  );
}

/** 2021到2023年 is added up year by year; a plan and 过去五年 are told of as a whole. */
function eachYear(slots: Slots): Slots {
  const periods = slots.periods.flatMap((mention) =>
    mention.period.type === 'years' && mention.yearFrom === 'words'
      ? yearsOf(mention.period).map((period) => ({ ...mention, period }))
      : [mention],
  );
  return { ...slots, periods };
}

function buildTrend(slots: Slots): Task | undefined {
  const operands = pairOperands(slots);
  const [first] = operands;
  if (!first) return undefined;
  const { period: _, ...of } = first;
  const periods = slots.periods.flatMap(({ period }) =>
    period.type === 'years' ? yearsOf(period) : [period],
  );
  return { do: 'trend', of, periods };
}

function buildVerify(slots: Slots): Task | undefined {
  const claim = claimOf(slots);
  return claim && { do: 'verify', claim };
}

/** What a question claims: its first number that is no time, or a direction. */
export function claimOf(slots: Slots): AskedClaim | undefined {
  const [of] = pairOperands(slots);
  const [quantity] = slots.quantities;
  const direction = saidDirection(slots.text);
  if (!of || (!quantity && !direction)) return undefined;
  const border = quantity && borderOf(slots.text, quantity);
  const value = quantity && {
    amount: quantity.amount,
    unit: quantity.base,
    words: quantity.written,
  };
  return {
    of,
    ...(value && { value }),
    ...(border && { border }),
    ...(direction && { direction }),
  };
}

function buildInventory(slots: Slots): Task {
  const [kind, another] = kindsSaid(slots.kinds);
  return {
    do: 'inventory',
    ...(kind && !another && { kind }),
    ...aboutOf(slots),
  };
}

function buildWhichReports(slots: Slots): Task {
  const [group] = slots.groups;
  const counted = strengthOf(slots.cues, 'which_reports', 'counted') > 0;
  return {
    ...{ do: 'which_reports', words: wordsAsked(slots), counted },
    ...(group && { over: plainGroup(group) }),
    ...(/没有?(?:提|写|讲|说|谈|出现)|未(?:提|写|出现)|不提/u.test(slots.text) && {
      negated: true,
    }),
  };
}

/** What a question is about in its own words: names in quotation marks alone, where it has them. */
function wordsAsked({ things: { quoted, words, listed } }: Slots): string {
  if (quoted.length > 0) return quoted.map((name) => name.words).join(' ');
  const said = [
    ...words.filter((run) => run.words.length > 1),
    ...listed.map(({ start, thing }) => ({ start, words: thing.words })),
  ];
  return said
    .toSorted((a, b) => a.start - b.start)
    .map((run) => run.words)
    .join(' ');
}

function aboutOf(slots: Slots): { readonly about?: string } {
  const about = wordsAsked(slots);
  return about === '' ? {} : { about };
}
