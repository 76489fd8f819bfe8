import { strengthOf, type CueSlot } from '../../slots/cues.ts';
import type { Slots } from '../../slots/slots.ts';
import { saysMore } from './inventory-about.ts';
import type { Shape } from '../shape.ts';

// What asks for more than to be told the aims.
const others: readonly CueSlot[] = [
  ...(['rank', 'aggregate', 'trend', 'verify', 'which_reports', 'compare_words'] as const),
  'text',
];
const held = ['which', 'difference', 'ratio', 'same', 'completion', 'rest', 'growth'] as const;

/**
 * Whether a question names aims (目标, 指标) of one place and time and nothing else that they could be
 * of: all of them are asked for then, in whatever words (目标都定了些啥; 量化目标,完整清单).
 */
export function asksForAllAims(slots: Slots, { things, isPlural, hasGroup }: Shape): boolean {
  const { text, cues } = slots;
  if (!/目标|指标/u.test(text) || things > 0 || isPlural || hasGroup) return false;
  if (others.some((slot) => strengthOf(cues, slot) >= sure)) return false;
  if (held.some((value) => strengthOf(cues, 'compare', value) > 0)) return false;
  return slots.quantities.length === 0 && !saysMore(slots);
}

const sure = 4;
