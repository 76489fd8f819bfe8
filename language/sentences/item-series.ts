import { readTable, wordsOf } from '../read-table.ts';
import type { Span } from '../span.ts';

const columns = ['numbers', 'opening', 'closing', 'not before', 'example'] as const;

// The first number of a way of numbering, and how the others follow from it.
const numbers: Readonly<Record<string, (number: number) => string>> = {
  一: hanNumber,
  '1': String,
  '①': (number) => String.fromCodePoint(0x24_60 + number - 1),
  '⑴': (number) => String.fromCodePoint(0x24_74 + number - 1),
};

const digits = Array.from('零一二三四五六七八九十');
const mostItems = 20;

/** 11 → 十一, up to 20. */
function hanNumber(number: number): string {
  if (number <= 10) return digits[number] ?? '';
  return number === mostItems ? '二十' : `十${digits[number - 10] ?? ''}`;
}

type Marks = {
  readonly mark: (number: number) => string;
  readonly notBefore: readonly string[];
};

const ways: readonly Marks[] = readTable(new URL('./item-marks.tsv', import.meta.url), columns).map(
  (row) => ({
    mark: (number) => `${row.opening}${numbers[row.numbers]?.(number) ?? ''}${row.closing}`,
    notBefore: wordsOf(row['not before']),
  }),
);

// The first item follows close upon the words that announce it, the others on one another.
const reachOfFirst = 160;
const reachBehindEnd = 12;
const reachOfNext = 8000;

/**
 * The items that are numbered in a row behind `from`: 一是…二是…, 1、…2、…, each without its mark, to
 * the end of its first sentence. Empty where none are.
 *
 * @param announcedTo the end of the sentence that names them, where it does not say that they follow:
 * the first has to stand right behind it then.
 *
 * `itemSeries('办好两件实事：一是修路；二是架桥。', 0) // => the spans of 修路 and 架桥`
 */
export function itemSeries(text: string, from: number, announcedTo?: number): readonly Span[] {
  const reach = announcedTo === undefined ? reachOfFirst : announcedTo - from + reachBehindEnd;
  const series = ways
    .map((way) => marksOf(text, from, way))
    .filter(([first, second]) => first && second && first.start - from <= reach);
  const [first] = series.toSorted((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  return (first ?? []).flatMap(({ end }, index) => firstSentence(text, end, first?.[index + 1]));
}

/** Where the marks of one way stand, one after the other. */
function marksOf(text: string, from: number, { mark, notBefore }: Marks): readonly Span[] {
  const found: Span[] = [];
  for (let number = 1; number <= mostItems; number++) {
    const words = mark(number);
    const at = markAt(text, words, found.at(-1)?.end ?? from, notBefore);
    const before = found.at(-1)?.end ?? from;
    if (at < 0 || at - before > (number === 1 ? reachOfFirst : reachOfNext)) break;
    // A list that begins anew in between has the number that would follow.
    if (number > 1 && between(text, before, at, mark(1), notBefore)) break;
    found.push({ start: at, end: at + words.length });
  }
  return found;
}

function between(
  text: string,
  from: number,
  to: number,
  mark: string,
  notBefore: readonly string[],
): boolean {
  const at = markAt(text, mark, from, notBefore);
  return at >= 0 && at < to;
}

// 三是 of 第三是 and 十三、 of 二十三、 are other marks; an item begins behind a stop or a line.
const beginsItem = /[。；;，,：:、！？”」』）)\s]$/u;

function markAt(text: string, mark: string, from: number, notBefore: readonly string[]): number {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    const isOther = notBefore.some((sign) => text.startsWith(sign, at + mark.length));
    const begins = at === 0 || beginsItem.test(text.slice(0, at).slice(-1)) || /[①-⒇]/u.test(mark);
    if (begins && !isOther) return at;
  }
  return -1;
}

/** To the end of the first sentence or line, at most to the next mark. */
function firstSentence(text: string, from: number, next: Span | undefined): readonly Span[] {
  const words = text.slice(from, next?.start ?? from + reachOfNext);
  const item = /^\s*(?<said>[^。！？\n]+)/u.exec(words);
  const said = item?.groups?.['said']?.replace(/[，；,;：:\s]+$/u, '') ?? '';
  if (!item || said === '') return [];
  const start = from + item[0].length - (item.groups?.['said'] ?? '').length;
  return [{ start, end: start + said.length }];
}
