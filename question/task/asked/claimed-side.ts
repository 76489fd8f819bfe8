import { strengthOf } from '../../slots/cues.ts';
import type { Slots } from '../../slots/slots.ts';

/**
 * On which side of the second a question supposes the first, where it asks whether that is so:
 * 静海的目标是否高于河西 → more. Undefined where it supposes neither.
 */
export function claimedSide({ cues }: Pick<Slots, 'cues'>): 'more' | 'less' | undefined {
  const more = strengthOf(cues, 'compare', 'is_more');
  const less = strengthOf(cues, 'compare', 'is_less');
  if (more === less) return undefined;
  return more > less ? 'more' : 'less';
}
