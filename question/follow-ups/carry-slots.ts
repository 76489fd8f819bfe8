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
  const saysThing = own.things.listed.length + own.things.words.length > 0;
  const saysTime = own.periods.length > 0;
  const saysTask = own.cues.some(({ slot }) => slot !== 'measure' && slot !== 'value');
  return {
    ...own,
    places: own.places.length > 0 ? own.places : inFront(before.places),
    groups: own.places.length + own.groups.length > 0 ? own.groups : inFront(before.groups),
    periods: saysTime ? own.periods : inFront(before.periods),
    reportYear: own.reportYear ?? (saysTime ? undefined : before.reportYear),
    things: saysThing
      ? own.things
      : {
          listed: inFront(before.things.listed),
          quoted: inFront(before.things.quoted),
          words: inFront(before.things.words),
        },
    kinds: own.kinds.length > 0 || saysTime ? own.kinds : inFront(before.kinds),
    cues: saysTask || own.cues.length > 0 ? own.cues : inFront(before.cues),
    measure: own.measure ?? (saysThing ? undefined : before.measure),
    unit: own.unit ?? (saysThing ? undefined : before.unit),
    basis: own.basis ?? (saysThing ? undefined : before.basis),
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
