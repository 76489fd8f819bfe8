import { droppedText, type DroppedText } from '../loaded-text.ts';
import { commonSize, type PageLine } from './page-lines.ts';

export type SortedLines = {
  readonly kept: readonly (readonly PageLine[])[];
  readonly dropped: readonly DroppedText[];
};

/** Leaves out what printing adds to each page: running heads and feet, page numbers, contents. */
export function dropPageFurniture(pages: readonly (readonly PageLine[])[]): SortedLines {
  const repeated = repeatedLines(pages);
  const dropped: DroppedText[] = [];
  const kept = pages.map((lines) =>
    lines.filter((line, index) => {
      const reason = furnitureReason(line, isAtEdge(lines, index), repeated);
      if (reason) dropped.push(droppedText(line.text, reason, line.page));
      return !reason;
    }),
  );
  return { kept, dropped };
}

function furnitureReason(
  line: PageLine,
  atEdge: boolean,
  repeated: ReadonlySet<string>,
): string | undefined {
  if (line.ruled || line.text.length > longestFurniture) return undefined;
  if (contentsLine.test(line.text)) return '目录的条目';
  if (!atEdge) return undefined;
  if (pageNumber.test(line.text)) return '页码';
  const repeats = mayBeHead.test(line.text) && repeated.has(patternOf(line));
  return repeats ? '逐页重复的页眉或页脚' : undefined;
}

// Furniture is short; on a long line of dots the search for an entry would take for ever.
const longestFurniture = 200;
const contentsLine = /[.．…·]{4,}\s*[-—(（]?\s*\d{1,3}\s*[-—)）]?$/u;
const pageNumber =
  /^[-—–－·•\s]*(?:第\s*)?(?:\d{1,3}|[ivx]{1,5})(?:\s*页)?(?:\s*[/／,，共]+\s*\d{1,3}\s*(?:页)?)?[-—–－·•\s]*$/iu;

// A head is no sentence: pages that repeat whole sentences are meant to.
const mayBeHead = /^.{0,59}[^。！？；，]$/u;

// A head or foot may have two lines, and a page number beside it.
const edgeLines = 3;

function isAtEdge(lines: readonly PageLine[], index: number): boolean {
  return index < edgeLines || index >= lines.length - edgeLines;
}

const fewestRepeats = 3;
// Words smaller than the text are a head already when two pages have them.
const fewestOfSmall = 2;
const smaller = 0.93;
// Books have one head for left pages and one for right ones.
const repeatedOn = 0.4;

function repeatedLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const size = commonSize(pages.flat());
  const uses = new Map<string, PageLine[]>();
  for (const lines of pages) {
    const edges = lines.filter((_, index) => isAtEdge(lines, index));
    for (const [pattern, line] of new Map(edges.map((line) => [patternOf(line), line])))
      uses.set(pattern, [...(uses.get(pattern) ?? []), line]);
  }
  const isRepeated = (lines: readonly PageLine[]) => {
    const fewest = (lines.at(-1)?.size ?? size) < size * smaller ? fewestOfSmall : fewestRepeats;
    return lines.length >= Math.max(fewest, pages.length * repeatedOn) && goWithPages(lines);
  };
  return new Set([...uses].filter(([, lines]) => isRepeated(lines)).map(([pattern]) => pattern));
}

/**
 * Whether of the numbers of lines that are alike but for them at most those change that count the
 * pages: the rows of a long table stand at the same height on every page, too.
 */
function goWithPages(lines: readonly PageLine[]): boolean {
  const [first, ...others] = lines.map(({ text, page }) => ({
    page,
    numbers: (text.match(/\d+/gu) ?? []).map(Number),
  }));
  if (!first) return false;
  return first.numbers.every((start, at) => {
    const steps = others.map(({ page, numbers }) => ({ page, step: (numbers[at] ?? 0) - start }));
    return (
      steps.every(({ step }) => step === 0) ||
      steps.every(({ page, step }) => step === page - first.page)
    );
  });
}

/** The same words at the same height, page numbers aside. */
function patternOf({ text, baseline, size }: PageLine): string {
  return `${text.replace(/\d+/gu, '#').replace(/\s+/gu, '')} ${Math.round(baseline / size)}`;
}
