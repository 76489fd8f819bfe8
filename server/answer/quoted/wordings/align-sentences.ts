/** What became of a sentence from one report to the next. */
export type Change = 'same' | 'changed' | 'added' | 'removed';

/** Two sentences that stand for each other, or one that stands alone; by their place in the lists. */
export type Aligned = {
  readonly change: Change;
  readonly before?: number;
  readonly after?: number;
};

const leastSame = 0.9;
const leastAlike = 0.34;

/**
 * Sets the sentences of two texts side by side: the most alike first, each once, and none that
 * share less than a third of their character pairs. In the order of the later text; what was
 * removed comes last.
 *
 * `alignSentences(['坚持房住不炒。'], ['坚持房住不炒。', '推进保交楼。'])`
 * `// => [{ change: 'same', before: 0, after: 0 }, { change: 'added', after: 1 }]`
 */
export function alignSentences(
  before: readonly string[],
  after: readonly string[],
): readonly Aligned[] {
  const pairs = likePairs(before, after);
  const taken = new Map<number, { readonly before: number; readonly likeness: number }>();
  const used = new Set<number>();
  for (const { before, after, likeness } of pairs) {
    if (used.has(before) || taken.has(after)) continue;
    used.add(before);
    taken.set(after, { before, likeness });
  }
  const kept = after.map((_, index): Aligned => {
    const pair = taken.get(index);
    if (!pair) return { change: 'added', after: index };
    const change = pair.likeness >= leastSame ? 'same' : 'changed';
    return { change, before: pair.before, after: index };
  });
  const removed = before.flatMap((_, index): readonly Aligned[] =>
    used.has(index) ? [] : [{ change: 'removed', before: index }],
  );
  return [...kept, ...removed];
}

type LikePair = { readonly before: number; readonly after: number; readonly likeness: number };

function likePairs(before: readonly string[], after: readonly string[]): readonly LikePair[] {
  return before
    .flatMap((one, index) =>
      after.map((other, at) => ({ before: index, after: at, likeness: likeness(one, other) })),
    )
    .filter((pair) => pair.likeness >= leastAlike)
    .toSorted((a, b) => b.likeness - a.likeness || a.after - b.after || a.before - b.before);
}

/** Dice's coefficient of the character pairs, without marks: 1 for the same words, 0 for none shared. */
export function likeness(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)];
  if (first.size + second.size === 0) return 1;
  const shared = [...first].filter((pair) => second.has(pair)).length;
  return (2 * shared) / (first.size + second.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const signs = Array.from(text.replace(/[\p{P}\p{S}\s]+/gu, ''));
  return new Set(signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`));
}
