/** A line of a file as it looks before it is known whether it is furniture. */
export type LookedAtLine = {
  readonly text: string;
  /** Where it stands in the source. */
  readonly at: number;
};

// A head or foot is short, is no sentence and no greeting, and heads nothing that is numbered.
const longestHead = 40;
const sentenceLike = /[。！!？?：:；;，,、”]$/u;
const numbered =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|第[一二三四五六七八九十]|\d{1,2}[、.．]\D|[【[〔])/u;
const fewestRepeats = 3;
// Pages of one file are about equally long; a phrase that a text repeats comes anywhere.
const evenDistance = 2;
const shortestPage = 200;

/**
 * The indexes of lines that stand at the head or foot of every page: the same short words, page
 * numbers aside, three times or more at about equal distances. Numbers alone count only when each
 * is one more than the last.
 */
export function repeatedLines(lines: readonly LookedAtLine[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  for (const [index, { text }] of lines.entries()) {
    if (!mayBeHead(text)) continue;
    const pattern = text.replace(/\d+/gu, '#').replace(/\s+/gu, '');
    const known = places.get(pattern);
    if (known) known.push(index);
    else places.set(pattern, [index]);
  }
  const repeated = [...places].filter(([pattern, indexes]) => isHead(pattern, indexes, lines));
  return new Set(repeated.flatMap(([, indexes]) => indexes));
}

function mayBeHead(text: string): boolean {
  return text.length <= longestHead && !sentenceLike.test(text) && !numbered.test(text);
}

function isHead(
  pattern: string,
  indexes: readonly number[],
  lines: readonly LookedAtLine[],
): boolean {
  if (indexes.length < fewestRepeats) return false;
  const found = indexes.flatMap((index) => lines[index] ?? []);
  if (!/\p{L}/u.test(pattern) && !countsUp(found)) return false;
  const distances = found.slice(1).map(({ at }, index) => at - (found[index]?.at ?? 0));
  // Ordered rather than spread: a text made to break this repeats a line a hundred thousand times.
  const ordered = distances.toSorted((a, b) => a - b);
  const [shortest = 0, longest = 0] = [ordered.at(0), ordered.at(-1)];
  return shortest >= shortestPage && longest <= shortest * evenDistance;
}

function countsUp(lines: readonly LookedAtLine[]): boolean {
  const numbers = lines.map(({ text }) => Number(/\d+/u.exec(text)?.[0] ?? Number.NaN));
  return numbers.slice(1).every((number, index) => number === (numbers[index] ?? 0) + 1);
}
