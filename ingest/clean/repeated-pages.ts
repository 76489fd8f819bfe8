import type { Cut } from '../../library/report.ts';
import { lineText, sourceSpan, type CleanLine } from './source-line.ts';

// Less than this may be said twice in one text: a slogan, a list, the words under every page.
const shortestRepeat = 300;
// What a crawl counts anew each time (浏览次数：12) stands between parts that are the same.
const longestBetween = 60;
const mostLinesBetween = 3;

const reason = '同一页内容重复出现';

/**
 * Leaves out what a file holds again: a crawler that comes to one page several times writes it
 * down several times. The first time stays; what only one of the times has stays too.
 */
export function withoutRepeatedPages(lines: readonly CleanLine[]): {
  readonly lines: readonly CleanLine[];
  readonly cuts: readonly Cut[];
} {
  const repeats = repeatedIndexes(lines.map(lineText));
  if (repeats.size === 0) return { lines, cuts: [] };
  const isRepeat = (_: CleanLine, index: number) => repeats.has(index);
  return {
    lines: lines.filter((line, index) => !isRepeat(line, index)),
    cuts: lines.filter(isRepeat).map(({ pieces }) => ({ ...sourceSpan(pieces), reason })),
  };
}

function repeatedIndexes(texts: readonly string[]): ReadonlySet<number> {
  const first = new Map<string, number>();
  const repeated = new Set<number>();
  let end = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < texts.length;) {
    const text = texts[index] ?? '';
    const before = first.get(text);
    const length = before === undefined ? 0 : runLength(texts, before, index);
    if (length > 0) {
      if (isShortGap(texts, end, index)) addRange(repeated, end, index);
      addRange(repeated, index, index + length);
      index += length;
      end = index;
      continue;
    }
    if (before === undefined) first.set(text, index);
    index++;
  }
  return repeated;
}

/** How many lines from one index on are those from an earlier index on; 0 when they say little. */
function runLength(texts: readonly string[], before: number, index: number): number {
  let length = 0;
  let characters = 0;
  while (before + length < index && texts[before + length] === texts[index + length]) {
    characters += texts[index + length]?.length ?? 0;
    length++;
  }
  return characters >= shortestRepeat ? length : 0;
}

function isShortGap(texts: readonly string[], from: number, to: number): boolean {
  return to - from <= mostLinesBetween && texts.slice(from, to).join('').length <= longestBetween;
}

function addRange(into: Set<number>, from: number, to: number): void {
  for (let index = from; index < to; index++) into.add(index);
}
