import { namesThing } from '../../language/words/segment-words.ts';
import type { Slots } from '../slots/slots.ts';

type Mention = { readonly start: number; readonly end: number };

/**
 * The slots of a question that leans on the one before: what it does not say itself is as it was
 * said there, and stands before its first word. A time of its own has the kind that it says, or
 * none: 那2023年呢 after a result may ask for a target.
 *
 * `carrySlots(slots of 那河西呢, slots of 静海2023年GDP目标是多少).things // => those of the latter`
 */
export function carrySlots(own: Slots, before: Slots): Slots {
  return {
    ...own,
    ...placesAfter(own, before),
    ...(namesThings(own, before) ? {} : thingsBefore(own, before)),
    ...timesAfter(own, before),
    measure: own.measure ?? (own.unit === undefined ? before.measure : undefined),
    cues: own.cues.length > 0 ? own.cues : inFront(before.cues),
  };
}

/** 比它高吗 is of the place named now and of the one before. */
function placesAfter(own: Slots, before: Slots): Pick<Slots, 'places' | 'groups'> {
  const { places, groups } = own;
  if (places.length + groups.length === 0)
    return { places: inFront(before.places), groups: inFront(before.groups) };
  if (groups.length > 0 || !pointsAtPlace.test(own.text)) return { places, groups };
  const known = new Set(places.map(({ place }) => place.code));
  const others = inFront(before.places.filter(({ place }) => !known.has(place.code)));
  return { places: [...places, ...others], groups };
}

/** 这个数比前一年实际高吗 is of the time named now and of the one before. */
function timesAfter(own: Slots, before: Slots): Pick<Slots, 'periods' | 'kinds' | 'reportYear'> {
  const { periods, kinds, reportYear } = own;
  if (periods.length > 0 && pointsAtFigure.test(own.text))
    return {
      periods: [...inFront(before.periods), ...periods],
      kinds: [...inFront(before.kinds), ...kinds],
      reportYear,
    };
  if (periods.length > 0) return { periods, kinds, reportYear };
  return {
    periods: inFront(before.periods),
    kinds: kinds.length > 0 ? kinds : inFront(before.kinds),
    reportYear: reportYear ?? before.reportYear,
  };
}

const pointsAtFigure = /(?:这个?|该|此)(?:数|目标|数字|指标|增速|增幅|水平)|^[这它]比/u;

const pointsAtPlace = /[比跟与和]它/u;

/**
 * What only says what is done (再建几个), or a part of what was named before (产量 of 粮食产量), is
 * about that.
 */
function namesThings({ things: { listed, quoted, words } }: Slots, before: Slots): boolean {
  if (listed.length + quoted.length > 0) return true;
  const known = before.things.listed.map(({ thing }) => thing.words).join(' ');
  return words.some((run) => namesThing(run.words) && !known.includes(run.words));
}

function thingsBefore(own: Slots, before: Slots): Partial<Slots> {
  const { listed, quoted, words } = before.things;
  return {
    things: {
      listed: inFront(listed),
      quoted: inFront(quoted),
      words: [...inFront(words), ...own.things.words],
    },
    unit: own.unit ?? before.unit,
    basis: own.basis ?? before.basis,
  };
}

/** The slots of a new question about the place that the conversation is about. */
export function slotsAtPlace(own: Slots, before: Slots): Slots {
  if (own.groups.length > 0) return own;
  const periods = own.periods.length > 0 ? own.periods : inFront(before.periods);
  return { ...own, places: inFront(before.places), periods };
}

/** Before the first word, in the order in which they were said. */
function inFront<One extends Mention>(mentions: readonly One[]): readonly One[] {
  return mentions.map((mention) => ({
    ...mention,
    start: mention.start - farInFront,
    end: mention.end - farInFront,
  }));
}

const farInFront = 10_000;
