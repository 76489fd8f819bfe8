/** Where rows or columns stand once the hidden ones among them are gone. */
export type ShownIndexes = {
  /** Where a row stands; for a hidden one, where the next that is shown does. */
  at(index: number): number;
  /** How many are shown from `first` to `last`. */
  between(first: number, last: number): number;
};

/** `shownIndexes([1]).at(2) // => 1` */
export function shownIndexes(hidden: readonly number[]): ShownIndexes {
  const sorted = [...new Set(hidden)].toSorted((a, b) => a - b);
  const at = (index: number) => index - countBelow(sorted, index);
  return { at, between: (first, last) => at(last + 1) - at(first) };
}

/** How many of the sorted numbers are below one, by halving. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
