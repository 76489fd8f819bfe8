import type { Orientation } from '../../../library/report.ts';
import { monthsOf, type Period } from '../../../language/years/period.ts';
import type { PeriodMention } from '../../../language/years/period-mention.ts';
import type { KindMention } from '../../slots/time/kinds.ts';
import type { Slots } from '../../slots/slots.ts';

/** A time that a figure is asked of, as target or as result where the words around it say so. */
export type AskedTime = {
  readonly period?: Period;
  readonly kind?: Orientation;
  /** Where the question says it. */
  readonly start: number;
};

/**
 * The times that a question asks of, each with its kind: what is said between one time and the
 * next is said of the one, what joined times are followed by is said of all of them, and so is
 * what stands before all of them.
 *
 * 2023年的目标比2022年实际高 → 2023 target, 2022 result
 */
export function askedTimes(slots: Slots): readonly AskedTime[] {
  const { periods, kinds } = slots;
  const [first] = periods;
  if (!first) return kindsSaid(kinds).map((kind) => timed(undefined, kind, kinds));
  const leading = kinds.filter(({ start }) => start < first.start);
  const behind = periods.map((_, at) => kindsBehind(slots, at));
  const isNamedBehind = behind.flat().some(({ strength }) => strength >= outright);
  const isNamedInFront = leading.some(({ strength }) => strength >= outright);
  // 目标从2021年到2023年提高了多少: what is named in front outweighs what is implied behind.
  if (behind.flat().length === 0 || (isNamedInFront && !isNamedBehind && periods.length > 1))
    return inAll(periods, kindsSaid(leading));
  const own = behind.map(kindsSaid);
  const times = periods.flatMap((period, at) => withKinds(period, own[at] ?? []));
  return [...apart(leading, times), ...times];
}

function timed(
  period: PeriodMention | undefined,
  kind: Orientation | undefined,
  kinds: readonly KindMention[],
): AskedTime {
  const start = period?.start ?? kinds.find((one) => one.kind === kind)?.start ?? 0;
  return { start, ...(period && { period: period.period }), ...(kind && { kind }) };
}

function inAll(periods: readonly PeriodMention[], said: readonly Orientation[]): AskedTime[] {
  return periods.flatMap((period) => withKinds(period, said));
}

function withKinds(period: PeriodMention, said: readonly Orientation[]): AskedTime[] {
  const kinds = said.length > 0 ? said : [undefined];
  return kinds.map((kind) => timed(period, kind, []));
}

/** 目标比2022年实际低: the target is of no time that is named. */
function apart(leading: readonly KindMention[], times: readonly AskedTime[]): readonly AskedTime[] {
  const [kind, another] = kindsSaid(leading.filter(({ strength }) => strength >= outright));
  const [time, next] = times;
  if (kind === undefined || another || !time || next) return [];
  return time.kind === kind ? [] : [timed(undefined, kind, leading)];
}

/** What is said behind a time; of times that are joined, what is said behind the last of them. */
function kindsBehind(slots: Slots, at: number): readonly KindMention[] {
  const { periods, kinds, text } = slots;
  const from = periods[at]?.end ?? 0;
  const to = periods[at + 1]?.start;
  if (to !== undefined && joins(text.slice(from, to), slots)) return kindsBehind(slots, at + 1);
  // What 比2022年 is followed by only hints at what is compared with it.
  const least = periods[at]?.role === 'basis' && at > 0 ? implied : 0;
  return kinds.filter(
    ({ start, strength }) => start >= from && (to === undefined || start < to) && strength >= least,
  );
}

const implied = 2;

const joiner = /^(?:\s|、|,|和|与|跟|同|及|以及|对|比|到|至|—|-|~|\/|的|相比)*$/u;

/** Only words that join, and the names of places: 天津2022年和肇庆2021年. */
function joins(words: string, { places }: Slots): boolean {
  const bare = places.reduce(
    (rest, { place }) => rest.replace(shortest(rest, place.name), ''),
    words,
  );
  return joiner.test(bare);
}

function shortest(words: string, name: string): string {
  return words.includes(name) ? name : name.slice(0, -1);
}

/**
 * The kinds that words say: both where they say both outright (目标和实际); where one is said
 * outright the other is only a manner of speaking (计划完成多少).
 */
export function kindsSaid(kinds: readonly KindMention[]): readonly Orientation[] {
  const surest = Math.max(0, ...kinds.map(({ strength }) => strength));
  const sure = [...new Set(kinds.flatMap((one) => (one.strength === surest ? one.kind : [])))];
  return surest < outright && sure.length > 1 ? ['target'] : sure;
}

const outright = 3;

/** Whether both are of one time: whole years and parts of years are no two times of one figure. */
export function samePeriod(one: Period | undefined, other: Period | undefined): boolean {
  if (!one || !other) return one === other;
  const [a, b] = [monthsOf(one), monthsOf(other)];
  const sameMonths = a?.from === b?.from && a?.to === b?.to;
  return sameMonths && one.first === other.first && one.last === other.last;
}
