import { strengthOf } from '../../slots/cues.ts';
import type { Slots } from '../../slots/slots.ts';
import type { MadeOfRanked } from '../../task.ts';

/** What decides which figures of an order are asked for. */
type Asked = {
  readonly ranks: readonly number[];
  readonly take: number | undefined;
  readonly bothEnds: boolean;
};

/**
 * What the ranked figures make, where that is asked for as well: 合计多少,哪个最大 of all of them,
 * 前三名加起来多少 of those that are asked for, 第二和第三相差多少 of two.
 */
export function askedMakes(slots: Slots, asked: Asked): MadeOfRanked | undefined {
  const [sum, mean] = [
    strengthOf(slots.cues, 'aggregate', 'sum'),
    strengthOf(slots.cues, 'aggregate', 'mean'),
  ];
  const apart = strengthOf(slots.cues, 'compare', 'difference');
  if (areTwo(asked) && apart > Math.max(sum, mean)) return { by: 'difference', of: 'asked' };
  if (sum + mean === 0) return undefined;
  return { by: sum >= mean ? 'sum' : 'mean', of: isOfAsked(slots, asked) ? 'asked' : 'all' };
}

function areTwo({ ranks, take, bothEnds }: Asked): boolean {
  return bothEnds || take === 2 || ranks.length === 2;
}

/** 前三名加起来 adds those three, 合计多少,前三名是谁 all of them. */
function isOfAsked({ cues }: Slots, { ranks, take = 1 }: Asked): boolean {
  const ranked = cues.find(({ slot }) => slot === 'rank')?.start ?? Infinity;
  const made = cues.find(({ slot }) => slot === 'aggregate')?.start ?? 0;
  return (take > 1 || ranks.length > 1) && ranked < made;
}
