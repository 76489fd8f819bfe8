import type { Slots } from '../slots/slots.ts';
import type { Carried } from '../task.ts';
import type { TurnParts } from './parts-of-turn.ts';

/** A question in words that stand for themselves, and what of them earlier turns supplied. */
export type CompletedText = {
  readonly text: string;
  readonly carried: readonly Carried[];
  readonly continues?: 'more' | 'longer' | 'reason';
};

export type TurnOf = {
  readonly own: Slots;
  readonly said: TurnParts;
  readonly last: Slots;
  readonly parts: TurnParts;
  readonly subject?: string;
  /** The turns before the last. */
  readonly earlier: readonly Slots[];
};

export function nounPhrase({ places, periods, about, kind, measure }: TurnParts): string {
  const kindWord = kind === undefined ? '' : { target: '目标', result: '实际' }[kind];
  const thing =
    kind === 'result' ? `${about}${kindWord}${measure}` : `${about}${measure}${kindWord}`;
  return `${places.join('和')}${periods.join('和')}${thing}`;
}

export function wordsOf(things: TurnParts['things']): string {
  return things.map(({ words }) => words).join('');
}

export function allOf({ places, periods, things, kind }: TurnParts): readonly Carried[] {
  return [
    ...places.map((words) => ({ what: 'place' as const, words })),
    ...periods.map((words) => ({ what: 'period' as const, words })),
    ...things.map(({ words }) => ({ what: 'thing' as const, words })),
    ...(kind ? [{ what: 'kind' as const, words: kind === 'target' ? '目标' : '实际' }] : []),
  ];
}
