import { basesIn, joinedBasis } from '../../language/indicators/bases.ts';
import { findQuantities } from '../../language/numbers/find-quantities.ts';
import { overlap, type Span } from '../../language/span.ts';
import type { AskedMeasure } from '../task.ts';
import { askedUnit } from './sought/asked-unit.ts';
import { cuesIn, strengthOf, type Cue } from './cues.ts';
import { kindsIn } from './time/kinds.ts';
import { readPeriods } from './time/period-mentions.ts';
import { namedPlaces } from './places/named-places.ts';
import type { PlaceCatalogue } from './places/place-catalogue.ts';
import { readQuestionPlaces } from './places/question-places.ts';
import { separateQuestions } from './separate-questions.ts';
import { sizesIn } from './things/sizes.ts';
import { surroundingPlace } from './surrounding-place.ts';
import { thingsIn } from './things/things.ts';
import type { PlaceMention, SlotContext, Slots } from './slots.ts';

/**
 * Fills the slots of a question, each by a reader of its own.
 *
 * @param text as normaliseText leaves it, without the names of speakers.
 */
export function readSlots(text: string, context: SlotContext): Slots {
  const questions = separateQuestions(text, (part) => fillSlots(part, context));
  return { ...fillSlots(text, context), ...(questions && { questions }) };
}

function fillSlots(text: string, context: SlotContext): Slots {
  const { places, groups, rest } = placesIn(text, context);
  // 保定的 is no 定的.
  const kinds = kindsIn(rest);
  const { periods, reportYear, reports, spans } = readPeriods(text, {
    planYear: context.planYear,
    ofTargets: kinds.length > 0 && kinds.every(({ kind }) => kind === 'target'),
  });
  const bases = basesIn(text);
  const allCues = cuesIn(text);
  const asksRate =
    strengthOf(allCues, 'measure', 'growth') > 0 ||
    strengthOf(allCues, 'compare', 'completion') > 0 ||
    asksLevel.test(text);
  const things = thingsIn(text, [...spans, ...places, ...groups, ...bases], {
    ...{ asksRate, times: spans },
  });
  const named: readonly Span[] = [
    ...[...spans, ...groups, ...things.listed, ...things.quoted],
    ...sizesIn(text),
  ];
  const quantities = findQuantities(text).filter(
    (one) => !named.some((span) => overlap(span, one)),
  );
  const names = [...things.listed, ...things.quoted];
  const cues = allCues.filter((cue) => asks(text, cue) || !isInside(cue, names));
  return {
    ...{ text, places, groups, periods, reportYear, things, cues, quantities },
    ...(reports.length > 1 && { reports }),
    kinds: kinds.filter((kind) => saysDone(text, kind) || !isInside(kind, names)),
    measure: asksBothWays(text, cues) ? 'both' : measureOf(cues),
    unit: askedUnit(text),
    basis: joinedBasis(bases) || undefined,
  };
}

// 投资完成了多少 asks of the indicator as 投资增长多少 does.
const asksLevel = /(?:完成|实现|达到|实际|总额|总量|规模)了?(?:是|有|为)?(?:多少|几)/u;

/** 多少 of 新增多少个学位 stands in the name and asks all the same, and so does 增速 of 经济增速. */
function asks(text: string, { start, end, slot, value }: Cue): boolean {
  return (slot === 'measure' && value === 'growth') || /多少|几/u.test(text.slice(start, end));
}

/** 打了 of 打了多少粮 says that it came about, though it stands in the name. */
function saysDone(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).includes('了');
}

/** 规模 of 社会融资规模 is a part of the name. */
function isInside(inner: Span, outer: readonly Span[]): boolean {
  return outer.some(({ start, end }) => start <= inner.start && inner.end <= end);
}

/** The places that are named one by one; those that a group is spelt out to are left to it. */
function placesIn(
  text: string,
  { known, gazetteer }: SlotContext,
): Pick<Slots, 'places' | 'groups'> & { readonly rest: string } {
  const { asked, groups, rest } = readQuestionPlaces(text, known, gazetteer);
  const named = asked
    .map(({ place, words, at }) => ({ place, start: at, end: at + words.length }))
    .filter((place) => !isInside(place, groups));
  const [only, another] = named;
  const measured = only && !another && measuringPlace(text, only, { known, gazetteer });
  if (measured) return { places: [only, measured], groups, rest };
  const around = only && !another && surroundingPlace(text, only.place, gazetteer);
  const places = around ? [only, around].toSorted((a, b) => a.start - b.start) : named;
  return { places, groups, rest };
}

/** 是甘肃的几倍 sets the place beside the one named before. */
function measuringPlace(
  text: string,
  only: PlaceMention,
  catalogue: PlaceCatalogue,
): PlaceMention | undefined {
  return namedPlaces(text, catalogue)
    .map(({ place, words, at }) => ({ place, start: at, end: at + words.length }))
    .find(({ start, end }) => {
      const isMeasure = /(?:是|为|相当于|占)$/u.test(text.slice(0, start));
      return start > only.end && isMeasure && measured.test(text.slice(end));
    });
}

const measured = /^的?(?:几|多少|百分之)/u;

/**
 * 完成多少,增幅几何 asks for the amount and for the rate, each in a clause of its own, and so does
 * 谁多,增幅谁大; 收入及其增幅 says both.
 */
function asksBothWays(text: string, cues: readonly Cue[]): boolean {
  if (strengthOf(cues, 'measure', 'both') > 0) return true;
  const clauses = [...text.matchAll(/[^,、;?]+/gu)].map(({ 0: words, index }) => {
    const rates = cues.filter(
      ({ slot, value, start, end }) =>
        slot === 'measure' && value === 'growth' && start >= index && end <= index + words.length,
    );
    return { words, isOfRate: rates.length > 0 };
  });
  return [howMuch, who].some((asks) => {
    const asking = clauses.filter(({ words }) => asks.test(words));
    return asking.some((one) => one.isOfRate) && asking.some((one) => !one.isOfRate);
  });
}

const howMuch = /多少|几何|百分之几|几个?点|多大|多快/u;
const who = /(?:谁|哪[个年边家]|哪一个)(?!.*最)/u;

function measureOf(cues: readonly Cue[]): AskedMeasure | undefined {
  const [growth, amount] = (['growth', 'amount'] as const).map((value) =>
    strengthOf(cues, 'measure', value),
  );
  if (growth === amount) return undefined;
  return (growth ?? 0) > (amount ?? 0) ? 'growth' : 'amount';
}
