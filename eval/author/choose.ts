import { randomIndex, type Random } from '../statistics/seeded-random.ts';

/**
 * So many of several groups, drawn in turn, so that a long text has no more than a short one.
 * @example chooseInTurn([[1, 2, 3], [4]], 3, random) // => one of the first, 4, another of the first
 */
export function chooseInTurn<Member>(
  groups: readonly (readonly Member[])[],
  count: number,
  random: Random,
): readonly Member[] {
  const left = groups.map((group) => [...group]);
  const chosen: Member[] = [];
  while (chosen.length < count && left.some((group) => group.length > 0)) {
    for (const group of left) {
      if (group.length === 0 || chosen.length === count) continue;
      chosen.push(...group.splice(randomIndex(random, group.length), 1));
    }
  }
  return chosen;
}
