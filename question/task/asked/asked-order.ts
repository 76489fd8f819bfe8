import { strengthOf } from '../../slots/cues.ts';
import type { Slots } from '../../slots/slots.ts';

/** Which end of an order a question asks for; undefined where it asks for none. */
export function askedOrder({ cues }: Slots): 'highest' | 'lowest' | undefined {
  const lowest = strengthOf(cues, 'order', 'lowest');
  const highest = strengthOf(cues, 'order', 'highest');
  if (lowest === highest) return undefined;
  return lowest > highest ? 'lowest' : 'highest';
}

/** 最高和最低分别是谁 asks for both. */
export function asksBothEnds({ cues, text }: Slots): boolean {
  const ends = cues.filter(({ slot, start }) => slot === 'order' && text[start] === '最');
  return new Set(ends.map(({ value }) => value)).size > 1;
}
