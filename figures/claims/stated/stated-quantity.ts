import { indicatorAtEnd } from '../../../language/indicators/indicators.ts';
import { findQuantities, type FoundQuantity } from '../../../language/numbers/find-quantities.ts';
import { comparedUnit } from '../../../language/numbers/units/units.ts';
import type { PeriodMention } from '../../../language/years/period-mention.ts';
import type { Measure } from '../../../library/figures/figure-row.ts';
import type { Span } from '../../../library/report.ts';
import { hasNounBehind, nounBehind } from '../../read/name-figure.ts';
import type { nameMentions } from '../../read/name-mentions.ts';
import { readDirection, readMeasure } from '../../read/read-measure.ts';
import { wordsWithoutBasis } from '../basis-of-words.ts';
import { namesThing, segmentWords } from '../../../language/words/segment-words.ts';
import { contentWords } from '../words/content-words.ts';
import { cuePattern, cueWords } from '../words/cue-words.ts';
import { bareName, endsAsRate } from './bare-name.ts';
import { comparedWith, type ComparedWith } from './compared-with.ts';
import { aimIn, withoutHedge, type Aim } from './stated-words.ts';
import { yearsAt, type TimeTold } from './years-at.ts';

/** A number that a statement states, with whose it is and how it is meant. */
export type StatedQuantity = {
  readonly quantity: FoundQuantity;
  readonly amount: number;
  readonly base: string;
  /** Its own years, where its clause names some near it. */
  readonly years: readonly PeriodMention[];
  /** The words of its clause that belong to it. */
  readonly segment: string;
  readonly name: string;
  /** Whether its own words say that it is aimed at or came about. */
  readonly aims: Aim | undefined;
  readonly indicator: string | undefined;
  readonly measure: Measure | undefined;
  readonly direction: 'up' | 'down' | undefined;
  /** 同口径, 扣除留抵退税因素 …; undefined where it is stated as it stands. */
  readonly basis: string | undefined;
  /** Where it is what another number is compared with: 3.1% of 比2022年的3.1%高2.9个百分点. */
  readonly comparedWith: ComparedWith | undefined;
};

export type NamedNumber = ReturnType<typeof nameMentions>[number];

type Around = TimeTold & {
  readonly named: readonly NamedNumber[];
  /** What the clauses before say of a plan. */
  readonly aims: Aim | undefined;
};

/** The numbers of a clause of a statement, each with the words that are its own. */
export function quantitiesOf(
  text: string,
  clause: Span,
  around: Around,
): readonly StatedQuantity[] {
  const found = findQuantities(text.slice(clause.start, clause.end), clause.start).filter(
    (one) => !isDate(one, text) && !isCountOfSummands(one, text),
  );
  let from = clause.start;
  return found.map((quantity, index) => {
    const next = found[index + 1];
    const place = { text, clause, quantity, from, next };
    const stated = statedAt(place, around);
    from = quantity.end + (stated.comparedWith?.lengthBehind ?? lengthTaken(place));
    return stated;
  });
}

type Place = {
  readonly text: string;
  readonly clause: Span;
  readonly quantity: FoundQuantity;
  /** Where the words that belong to the number before it end. */
  readonly from: number;
  readonly next: FoundQuantity | undefined;
};

function statedAt(place: Place, { named, aims, ...told }: Around): StatedQuantity {
  const { text, clause, quantity, from } = place;
  const mention = named.find((one) => one.quantity.start === quantity.start);
  const [before, behind] = [
    text.slice(clause.start, quantity.start),
    text.slice(quantity.end, clause.end),
  ];
  const other = otherAt(place);
  const span = { start: from, end: quantity.start };
  const own = `${withoutHedge(wordsWithoutBasis(text, span, mention?.basis))}${wordsBehind(place)}`;
  const segment = other?.words ?? own;
  const isBare = contentWords(text.slice(from, quantity.start)).length === 0;
  const goesOn = named.some((one) => one.quantity.start < quantity.start);
  const isPlanned = aims === 'target' && !other ? aims : undefined;
  return {
    quantity,
    amount: quantity.amount,
    base: comparedUnit(quantity.base),
    years: yearsAt(other ? other.words : before, other ? '' : behind, told),
    segment,
    aims: aimIn(...(other ? [segment] : [segment, before, `${before}${behind}`])) ?? isPlanned,
    ...namedBy(mention, other),
    ...(other || isBare ? unmeasured : measuredBy(mention, quantity, goesOn)),
    comparedWith: other,
  };
}

const unmeasured = { measure: undefined, direction: undefined } as const;

function otherAt({ text, clause, quantity, from, next }: Place): ComparedWith | undefined {
  return comparedWith({
    infront: text.slice(from, quantity.start),
    behind: text.slice(quantity.end, next?.start ?? clause.end).replace(/[，；：。！？]$/u, ''),
    base: comparedUnit(quantity.base),
    next: next && comparedUnit(next.base),
  });
}

/** What a number counts may stand behind it: 2个度假区、1个景区 are 度假区 and 景区. */
function wordsBehind(place: Place): string {
  const { text, clause, quantity, next } = place;
  const right = text
    .slice(quantity.end, next?.start ?? clause.end)
    .replace(/^[多余]|[，；：。！？]$/gu, '');
  // 总投资3亿元的项目: the project is that of the amount.
  if (/^的[^，\d]{2}/u.test(right)) return nounBehind(right.slice(1));
  const [said] = isBeing.exec(right) ?? [];
  if (said !== undefined && isBareBefore(place))
    return `${said}${nounBehind(right.slice(said.length))}`;
  if (!hasNounBehind({ right, quantity })) return '';
  const listed = listedBehind(place);
  if (listed !== undefined) return listed;
  // 花3万元改造水厂: what was done with it is not what it is of.
  return next && !segmentWords(right).some(namesThing) ? '' : nounBehind(right);
}

// 其中3亿元是留抵退税
const isBeing = /^(?:是|为|属于)(?=[\p{Script=Han}“])/u;

function isBareBefore({ text, quantity, from }: Place): boolean {
  return contentWords(text.slice(from, quantity.start)).length === 0;
}

const separators = /(?:[、和与及]|以及)$/u;

/** The words between a number and the next of a list; undefined where it is none. */
function listedBehind({ text, quantity, next }: Place): string | undefined {
  const between = next ? text.slice(quantity.end, next.start) : '';
  return separators.test(between) ? between.replace(separators, '') : undefined;
}

/** How much of the words behind a number the next one does not have. */
function lengthTaken(place: Place): number {
  return wordsBehind(place) === '' ? 0 : (listedBehind(place)?.length ?? 0);
}

/** What a number is called, and on what basis it is told. */
function namedBy(
  mention: NamedNumber | undefined,
  other: ComparedWith | undefined,
): Pick<StatedQuantity, 'name' | 'indicator' | 'basis'> {
  const basis = mention?.basis?.basis;
  if (other) return { name: other.words, indicator: other.indicator, basis };
  return { name: mention?.name ?? '', indicator: mention && indicatorOf(mention), basis };
}

function indicatorOf({ indicator, name }: NamedNumber): string | undefined {
  return (
    indicator?.name ??
    indicatorAtEnd(name)?.indicator.name ??
    indicatorAtEnd(bareName(name))?.indicator.name
  );
}

const changedBy = new RegExp(`${cueWords('changes by a part')}$`, 'u');

const saysShare = cuePattern('is a share');

function measuredBy(
  mention: NamedNumber | undefined,
  { unit }: FoundQuantity,
  goesOn: boolean,
): Pick<StatedQuantity, 'measure' | 'direction'> {
  if (!mention) return unmeasured;
  const said = { ...mention, unit };
  const isRate = endsAsRate(mention.name) && /[%成]/u.test(unit);
  const measure = isRate ? 'growth' : measureOf(said);
  // A bare 8% is of what the words before it tell: 城镇居民增长6.5%，农村居民为8%.
  const isOpen =
    goesOn &&
    measure === 'share' &&
    unit === '%' &&
    !mention.indicator &&
    !saysShare.test(mention.left);
  return { measure: isOpen ? undefined : measure, direction: readDirection(measure, said) };
}

/** 下降四成 is a change by so much, though 四成 by itself is a share. */
function measureOf(said: Parameters<typeof readMeasure>[0]): Measure {
  if (/[%成]|比例/u.test(said.unit) && changedBy.test(withoutHedge(said.left))) return 'growth';
  if (!/成|比例/u.test(said.unit)) return readMeasure(said);
  return readMeasure({ ...said, unit: '%' });
}

/** 2023年 and 12月 are dates, which are compared as such. */
function isDate({ unit, value, unitEnd }: FoundQuantity, text: string): boolean {
  if (unit !== '' || !Number.isInteger(value)) return false;
  return /^(?:19|20)\d{2}$/u.test(String(value)) || /^[年月日]/u.test(text.slice(unitEnd));
}

const addsUp = new RegExp(`^(?:之和|${cuePattern('sums').source})`, 'u');

/** 两项合计8亿元: how many numbers are added is no number of the report. */
function isCountOfSummands({ unit, unitEnd }: FoundQuantity, text: string): boolean {
  return /^(?:项|者|个)$/u.test(unit) && addsUp.test(text.slice(unitEnd));
}
