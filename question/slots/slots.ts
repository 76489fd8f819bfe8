import type { Gazetteer } from '../../language/places/gazetteer.ts';
import type { Place } from '../../language/places/place.ts';
import { basesIn, joinedBasis } from '../../language/indicators/bases.ts';
import { findQuantities } from '../../language/numbers/find-quantities.ts';
import type { FoundQuantity } from '../../language/numbers/quantity.ts';
import { overlap, type Span } from '../../language/span.ts';
import type { PeriodMention } from '../../language/years/period-mention.ts';
import type { AskedMeasure } from '../task.ts';
import { askedUnit } from './asked-unit.ts';
import { cuesIn, type Cue, type CueSlot } from './cues.ts';
import { kindsIn, type KindMention } from './kinds.ts';
import { readPeriods } from './period-mentions.ts';
import { groupsIn, type NamedGroup } from './places/groups.ts';
import { readQuestionPlaces } from './places/named-places.ts';
import { surroundingPlace } from './surrounding-place.ts';
import { thingsIn, type QuestionThings } from './things.ts';

/** A place with where the question names it. */
export type PlaceMention = Span & { readonly place: Place };

/**
 * All that is read from the words of a question, each with where it stands; what an earlier turn
 * supplies stands before the first word. A task is built from this alone.
 */
export type Slots = {
  readonly text: string;
  readonly places: readonly PlaceMention[];
  readonly groups: readonly NamedGroup[];
  readonly periods: readonly PeriodMention[];
  readonly reportYear: number | undefined;
  readonly things: QuestionThings;
  readonly kinds: readonly KindMention[];
  readonly cues: readonly Cue[];
  /** Numbers that it names: 5% of 超过5%了吗. */
  readonly quantities: readonly FoundQuantity[];
  readonly measure: AskedMeasure | undefined;
  readonly unit: string | undefined;
  readonly basis: string | undefined;
};

/** What the slots of a question are read against. */
export type SlotContext = {
  readonly known: readonly Place[];
  readonly gazetteer: Gazetteer;
  /** The year that the newest report at hand plans: what 去年 counts from. */
  readonly planYear: number | undefined;
};

/**
 * Fills the slots of a question, each by a reader of its own.
 *
 * @param text as normaliseText leaves it, without the names of speakers.
 */
export function readSlots(text: string, context: SlotContext): Slots {
  const kinds = kindsIn(text);
  const { periods, reportYear, spans } = readPeriods(text, {
    planYear: context.planYear,
    ofTargets: kinds.length > 0 && kinds.every(({ kind }) => kind === 'target'),
  });
  const places = placesIn(text, context);
  const groups = groupsIn(text, context);
  const things = thingsIn(text, [...spans, ...places, ...groups]);
  const named: readonly Span[] = [...spans, ...groups, ...things.listed, ...things.quoted];
  const quantities = findQuantities(text).filter(
    (one) => !named.some((span) => overlap(span, one)),
  );
  const cues = cuesIn(text).filter((cue) => !isInside(cue, [...things.listed, ...things.quoted]));
  return {
    ...{ text, places, groups, periods, reportYear, things, cues, quantities },
    kinds: kinds.filter((kind) => !isInside(kind, [...things.listed, ...things.quoted])),
    measure: measureOf(cues),
    unit: askedUnit(text),
    basis: joinedBasis(basesIn(text)) || undefined,
  };
}

/** 规模 of 社会融资规模 is a part of the name. */
function isInside(inner: Span, outer: readonly Span[]): boolean {
  return outer.some(({ start, end }) => start <= inner.start && inner.end <= end);
}

function placesIn(text: string, { known, gazetteer }: SlotContext): readonly PlaceMention[] {
  const named = readQuestionPlaces(text, known, gazetteer).asked.map(({ place, words, at }) => ({
    ...{ place, start: at, end: at + words.length },
  }));
  const [only, another] = named;
  if (!only || another) return named;
  const around = surroundingPlace(text, only.place, gazetteer);
  return around ? [only, around].toSorted((a, b) => a.start - b.start) : named;
}

function measureOf(cues: readonly Cue[]): AskedMeasure | undefined {
  const [growth, amount] = (['growth', 'amount'] as const).map((value) =>
    strengthOf(cues, 'measure', value),
  );
  if (growth === amount) return undefined;
  return (growth ?? 0) > (amount ?? 0) ? 'growth' : 'amount';
}

/** How surely a question says something: the weight of its surest cue, 0 without any. */
export function strengthOf(cues: readonly Cue[], slot: CueSlot, value?: string): number {
  return cues
    .filter((cue) => cue.slot === slot && (value === undefined || cue.value === value))
    .reduce((most, { weight }) => Math.max(most, weight), 0);
}
