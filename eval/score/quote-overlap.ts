import { normalise } from '../normalise.ts';

/** Share of the shorter quote that both must have in common. */
const LEAST_SHARED = 0.6;

/**
 * Whether two quotes are of the same words: the longest run of characters they share (both
 * normalised) is at least 60 % of the shorter one. Two cuts from one place of a text share exactly
 * one run, and containment, either way, is the case of 100 %; offsets are not needed, so a quote
 * from the original file can be held against one from the cleaned text.
 *
 * It compares words, not places: a short phrase that a report repeats overlaps with each repeat.
 * @example quotesOverlap('预计地区生产总值下降4%', '地区生产总值下降4%，税收下降6%') // => true
 */
export function quotesOverlap(left: string, right: string): boolean {
  const a = normalise(left);
  const b = normalise(right);
  const shorter = Math.min(a.length, b.length);
  return shorter > 0 && longestCommonRun(a, b) >= LEAST_SHARED * shorter;
}

/** Length of the longest string that stands in both, in UTF-16 code units. O(a·b) time. */
export function longestCommonRun(a: string, b: string): number {
  let longest = 0;
  let runsBefore = new Uint32Array(b.length + 1);
  for (const unit of a.split('')) {
    const runs = new Uint32Array(b.length + 1);
    for (let j = 0; j < b.length; j += 1) {
      if (unit !== b[j]) continue;
      const run = (runsBefore[j] ?? 0) + 1;
      runs[j + 1] = run;
      longest = Math.max(longest, run);
    }
    runsBefore = runs;
  }
  return longest;
}
