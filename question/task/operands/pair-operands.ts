import type { Orientation } from '../../../library/report.ts';
import type { Period } from '../../../language/years/period.ts';
import type { Place } from '../../../language/places/place.ts';
import type { Slots } from '../../slots/slots.ts';
import { thingOfWords, joinedThings, type ThingMention } from '../../slots/things/things.ts';
import type { Operand, Thing } from '../../task.ts';
import { askedTimes, samePeriod, type AskedTime } from './pair-kinds.ts';

type At = { readonly start: number };
type Coordinate = {
  readonly place?: Place;
  readonly thing?: Thing;
  readonly period?: Period;
  readonly kind?: Orientation;
  readonly reportYear?: number;
};
type Placed = At & Coordinate;

/** How the things of a question in words of its own are taken: each that it joins, or all as one. */
export type WordsAs = 'each' | 'one';

const mostOperands = 24;

/**
 * The figures that a question asks of: every place at every time for every thing, unless they are
 * told in turn, pair by pair.
 *
 * 天津2022年和肇庆2021年的财政收入 → 天津 2022, 肇庆 2021
 * 天津和肇庆2021年的财政收入 → 天津 2021, 肇庆 2021
 */
export function pairOperands(slots: Slots, wordsAs: WordsAs = 'one'): readonly Operand[] {
  const lists = [
    ...[placesAsked(slots), timesAsked(slots), reportsAsked(slots)],
    thingsAsked(slots, wordsAs),
  ];
  return crossed(lists.filter((list) => list.length > 0))
    .slice(0, mostOperands)
    .flatMap((coordinate) => operandOf(coordinate, slots) ?? []);
}

/** Each report once, where several are named by their years. */
function reportsAsked({ reports = [] }: Slots): readonly Placed[] {
  const named = reports.map(({ start, period }) => ({ start, reportYear: period.first }));
  return named.filter(
    ({ reportYear }, at) => named.findIndex((one) => one.reportYear === reportYear) === at,
  );
}

function placesAsked(slots: Slots): readonly Placed[] {
  return placesNamed(slots).map(({ start, place }) => ({ start, place }));
}

/** The places that are asked for themselves, not as what a group lies within. */
export function placesNamed({ places, groups }: Slots): Slots['places'] {
  const around = new Set(groups.flatMap(({ within }) => within?.code ?? []));
  return places.filter(({ place }) => !around.has(place.code));
}

/** Each time once; a time that is said again with its kind is that time. */
export function timesAsked(slots: Slots): readonly Placed[] {
  const times = askedTimes(slots);
  return times.filter((time, at) => {
    const others = times.filter((other) => samePeriod(other.period, time.period));
    if (time.kind === undefined && others.some(({ kind }) => kind !== undefined)) return false;
    return times.findIndex((other) => sameTime(other, time)) === at;
  });
}

function sameTime(one: AskedTime, other: AskedTime): boolean {
  return one.kind === other.kind && samePeriod(one.period, other.period);
}

/** What is asked of: the listed indicators, or the question's own words where it names none. */
export function thingsAsked(
  { things: { listed, words }, text }: Slots,
  wordsAs: WordsAs,
): readonly ThingMention[] {
  const counted = wordsAs === 'each' ? eachCounted(listed, text, words) : [];
  if (counted.length > 1) return counted;
  if (listed.length > 0) return listed.filter(isFirstOfItsName);
  if (wordsAs === 'each') return joinedThings(text, words);
  return [thingOfWords(words)].filter((thing) => thing !== undefined);
}

const isNew = /^(?:新增|净增|新建)/u;

/** 义务教育和普通高中的学位 are two things that are counted alike: 义务教育学位, 普通高中学位. */
function eachCounted(
  [only, another]: Slots['things']['listed'],
  text: string,
  words: Slots['things']['words'],
): readonly ThingMention[] {
  if (!only || another || only.thing.type !== 'indicator') return [];
  const { name, usualMeasure } = only.thing.indicator;
  if (usualMeasure !== 'count') return [];
  const before = words.filter(({ end }) => end <= only.start);
  return joinedThings(text, before).map(({ start, end, thing }) => ({
    ...{ start, end },
    thing: { type: 'words' as const, words: `${thing.words}${name.replace(isNew, '')}` },
  }));
}

function isFirstOfItsName(
  { thing }: ThingMention,
  at: number,
  all: readonly ThingMention[],
): boolean {
  return all.findIndex((other) => nameOf(other.thing) === nameOf(thing)) === at;
}

function nameOf(thing: Thing): string {
  return thing.type === 'indicator' ? thing.indicator.name : thing.words;
}

/** All lists crossed; those that are told in turn go pair by pair. */
function crossed(lists: readonly (readonly Placed[])[]): readonly Coordinate[] {
  const turns = lists.filter((list) => list.length > 1);
  const [one, other] = pairInTurn(turns) ?? [];
  if (!one || !other) return lists.reduce(product, [{}]);
  const pairs = one.map((coordinate, at) => ({ ...coordinate, ...other[at] }));
  return [pairs, ...lists.filter((list) => list !== one && list !== other)].reduce(product, [{}]);
}

function product(
  before: readonly Coordinate[],
  list: readonly Coordinate[],
): readonly Coordinate[] {
  return before.flatMap((coordinate) => list.map((next) => ({ ...coordinate, ...next })));
}

function pairInTurn(lists: readonly (readonly Placed[])[]) {
  const pairs = lists.flatMap((one, at) =>
    lists.slice(at + 1).map((other) => [one, other] as const),
  );
  return pairs.find(([one, other]) => areInTurn(one, other));
}

/** One of the one, one of the other, and so on: 天津2022年和肇庆2021年. */
function areInTurn(one: readonly At[], other: readonly At[]): boolean {
  if (one.length !== other.length) return false;
  const [first, second] =
    (one[0]?.start ?? 0) < (other[0]?.start ?? 0) ? [one, other] : [other, one];
  const starts = first.flatMap(({ start }, at) => [start, second[at]?.start ?? start]);
  return starts.every((start, at) => at === 0 || start > (starts[at - 1] ?? 0));
}

function operandOf(
  { place, thing, period, kind, reportYear: own }: Coordinate,
  slots: Slots,
): Operand | undefined {
  if (!thing) return undefined;
  const { measure, basis } = slots;
  const unit = unitOf(thing, slots.unit);
  const reportYear = own ?? slots.reportYear;
  return {
    ...(place && { place }),
    thing,
    ...(measure && { measure }),
    ...(unit !== undefined && { unit }),
    ...(kind && { kind }),
    ...(basis !== undefined && { basis }),
    ...(period && { period }),
    ...(reportYear !== undefined && { reportYear }),
  };
}

/** 来了多少人 asks for the times that people came, where that is what reports count. */
function unitOf(thing: Thing, asked: string | undefined): string | undefined {
  const counted = thing.type === 'indicator' ? thing.indicator.unitFamily : asked;
  return asked === '人' && counted === '人次' ? counted : asked;
}
