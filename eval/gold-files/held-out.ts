import type { GoldQuestion } from './gold-question.ts';

/**
 * Held-out questions count in the totals of a set and are shown nowhere by themselves: whoever sees
 * one fail has begun to develop by it.
 */
export function isHeldOut({ split }: Pick<GoldQuestion, 'split'>): boolean {
  return split === 'held_out';
}

/** Those that may be shown one by one. */
export function shownOf<Item extends { readonly question: Pick<GoldQuestion, 'split'> }>(
  items: readonly Item[],
): readonly Item[] {
  return items.filter(({ question }) => !isHeldOut(question));
}
