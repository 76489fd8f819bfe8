import { yearsOf } from '../../slots/time/period-mentions.ts';
import { strengthOf } from '../../slots/cues.ts';
import type { Slots } from '../../slots/slots.ts';
import type { ComparisonGoal, Operand, Task } from '../../task.ts';
import { askedOrder } from '../asked/asked-order.ts';
import { claimedSide } from '../asked/claimed-side.ts';
import { buildValue, ofItsReport } from './build-value.ts';
import { withImpliedOperands } from '../operands/implied-operands.ts';
import { pairOperands, placesNamed } from '../operands/pair-operands.ts';
import { saysReset } from '../says-reset.ts';

/** Two figures or more side by side: 静海和河西哪个高. */
export function buildCompare(slots: Slots): Task | undefined {
  const want = goalOf(slots);
  const named = pairOperands(atEnds(placeByPlace(slots)), wordsAs(slots));
  const told = isReset(named, slots) ? named.map(asTarget) : named;
  const operands = withImpliedOperands(told, want, slots).map(ofItsReport);
  if (operands.length < 2) return buildValue(slots);
  const order = askedOrder(slots);
  const claims = claimedSide(slots);
  return {
    do: 'compare',
    operands: want === 'ratio' ? operands.map(asAmount) : operands,
    want,
    ...(order && { order }),
    ...(claims && { claims }),
  };
}

// Where two are said equally surely, the first of them: 各是多少,差多少 is a difference.
const goals: readonly ComparisonGoal[] = [
  ...(['rest', 'completion', 'difference', 'ratio', 'growth', 'same', 'which'] as const),
  'side_by_side',
];

function goalOf(slots: Slots): ComparisonGoal {
  const { cues } = slots;
  const surest = Math.max(...goals.map((goal) => strengthOf(cues, 'compare', goal)));
  // 静海和河西谁排在前面 asks for one of them in the words of a ranking.
  if (surest === 0) return askedOrder(slots) ? 'which' : 'side_by_side';
  return goals.find((goal) => strengthOf(cues, 'compare', goal) === surest) ?? 'side_by_side';
}

/** 目标比2022年上调了吗: what is 上调 is held against the target of the other year. */
function isReset(operands: readonly Operand[], { text }: Slots): boolean {
  const kinds = operands.map(({ kind }) => kind);
  return saysReset(text) && kinds.includes('target') && !kinds.includes('result');
}

function asTarget(operand: Operand): Operand {
  return { ...operand, kind: 'target' };
}

/** What is put in relation is an amount, though the answer is so many per cent. */
function asAmount({ measure: _, unit: __, ...operand }: Operand): Operand {
  return operand;
}

/** Words join things where neither places nor times are several: 供热管网和燃气管网. */
export function wordsAs(slots: Slots): 'each' | 'one' {
  return placesNamed(slots).length > 1 || slots.periods.length > 1 ? 'one' : 'each';
}

/** 从2021年到2023年提高了多少 sets its ends beside each other. */
export function atEnds(slots: Slots): Slots {
  const periods = slots.periods.flatMap((mention) => {
    const isRun = mention.period.type === 'years' && mention.yearFrom === 'words';
    const years = isRun ? yearsOf(mention.period) : [];
    const ends = [years[0], years.at(-1)].filter((year) => year !== undefined);
    return ends.length > 1 ? ends.map((period) => ({ ...mention, period })) : [mention];
  });
  return { ...slots, periods };
}

/** A group that is spelt out is asked about place by place. */
export function placeByPlace(slots: Slots): Slots {
  const members = slots.groups.flatMap(({ members: all = [], start, end }) =>
    all.map((place) => ({ place, start, end })),
  );
  if (members.length === 0 || members.length > mostMembers) return slots;
  const known = new Set(members.map(({ place }) => place.code));
  const others = slots.places.filter(({ place }) => !known.has(place.code));
  return { ...slots, places: [...others, ...members].toSorted((a, b) => a.start - b.start) };
}

const mostMembers = 12;
