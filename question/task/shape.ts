import { strengthOf } from '../slots/cues.ts';
import type { Slots } from '../slots/slots.ts';
import { placesNamed, timesAsked } from './operands/pair-operands.ts';

/** How many of what a question names: what decides whether there is anything to compare. */
export type Shape = {
  readonly places: number;
  /** Times, a run of years counted once. */
  readonly times: number;
  readonly things: number;
  readonly hasGroup: boolean;
  /** Whether figures of an indicator, or of so many of something, are asked for. */
  readonly asksFigure: boolean;
  readonly hasWords: boolean;
  /** Whether it names two or more of anything to be set side by side. */
  readonly isPlural: boolean;
};

/** `shapeOf(slots of 静海和河西2023年的GDP目标).isPlural // => true` */
export function shapeOf(slots: Slots): Shape {
  const places = placesNamed(slots).length;
  const times = Math.max(timesAsked(slots).length, slots.reports?.length ?? 0);
  const names = slots.things.listed.flatMap(({ thing }) =>
    thing.type === 'indicator' ? thing.indicator.name : [],
  );
  const things = new Set(names).size;
  const asksHowMuch = strengthOf(slots.cues, 'value') >= leastOfHowMuch;
  return {
    ...{ places, times, things },
    hasGroup: slots.groups.length > 0,
    asksFigure: things > 0 || asksHowMuch,
    hasWords: slots.things.words.length > 0,
    isPlural: places > 1 || times > 1 || things > 1,
  };
}

const leastOfHowMuch = 4;
