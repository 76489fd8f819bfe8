import { commonSize, type PageLine } from './pages/page-lines.ts';

/** The lines that make one paragraph. */
export type Paragraph = readonly PageLine[];

/**
 * Puts the lines of printed pages together into paragraphs, over page ends too: a line goes on in
 * the next when it reaches the right margin and the next is not indented. Rows of tables stand apart.
 */
export function joinParagraphs(
  pages: readonly (readonly PageLine[])[],
  rows: ReadonlySet<PageLine> = new Set(),
): readonly Paragraph[] {
  const columns = columnsOf(pages);
  const paragraphs: PageLine[][] = [];
  for (const line of pages.flat()) {
    const open = paragraphs.at(-1);
    const before = open?.at(-1);
    const isApart = rows.has(line) || (before !== undefined && rows.has(before));
    if (open && before && !isApart && goesOn(before, line, columns)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** The words of a paragraph; `starts` says where each of its lines begins in them. */
export function paragraphText(paragraph: Paragraph): {
  readonly text: string;
  readonly starts: readonly number[];
} {
  const starts: number[] = [];
  let text = '';
  for (const line of paragraph) {
    if (/[a-z,.]$/iu.test(text) && /^[a-z]/iu.test(line.text)) text += ' ';
    starts.push(text.length);
    text += line.text;
  }
  return { text, starts };
}

/** Where the lines of a page begin and end, and how far they are apart. */
type Column = { readonly left: number; readonly right: number; readonly pitch: number };

// In ems: an indent is two characters; where lines are not made equally long they end early.
const indent = 1;
const earlyBreak = 1;
// Where all lines are short there is no margin that one could reach.
const narrowest = 12;
const sameSize = 0.1;
const widerThanPitch = 1.5;

function goesOn(before: PageLine, line: PageLine, columns: ReadonlyMap<number, Column>): boolean {
  if (Math.abs(before.size - line.size) > sameSize * before.size) return false;
  if (isFarBelow(before, line, columns.get(line.page))) return false;
  if (isOpenTitle(before, line)) return true;
  if (greeting.test(line.text) || givenAt.test(before.text)) return false;
  if (beginsPart.test(line.text) && /[。！？：”）]$/u.test(before.text)) return false;
  return (
    !isIndented(line, columns.get(line.page)) &&
    (reachesMargin(before, line, columns.get(before.page)) ||
      breaksOffAtPageEnd(before, line, columns.get(before.page)))
  );
}

const mostOfLine = 0.8;

/** A long line that stops at the end of its page with no stop is a sentence not yet over. */
function breaksOffAtPageEnd(before: PageLine, line: PageLine, column: Column | undefined): boolean {
  if (!column || before.page === line.page) return false;
  const isLong = before.right - column.left > (column.right - column.left) * mostOfLine;
  return isLong && /[\p{Script=Han}\d，、]$/u.test(before.text);
}

function isFarBelow(before: PageLine, line: PageLine, column: Column | undefined): boolean {
  if (!column || before.page !== line.page) return false;
  return line.baseline - before.baseline > column.pitch * widerThanPitch;
}

/** A line is full when what begins the next had no room in it: `11.1%；` is not broken. */
function reachesMargin(
  { right, size }: PageLine,
  next: PageLine,
  column: Column | undefined,
): boolean {
  if (!column || column.right - column.left < narrowest * size) return false;
  const unbroken = widthOf(unbreakable.exec(next.text)?.[0] ?? '');
  return right > column.right - (earlyBreak + unbroken) * size;
}

// A character or number with the stops and brackets that stay with it.
const unbreakable = /^[“‘（(《]*(?:[\w.%~+-]+|.)[，。；：、！？）”’》]*[“‘（(《]*/u;

function widthOf(text: string): number {
  return text.length - (text.match(/[ -~]/gu)?.length ?? 0) * latinNarrower;
}

const latinNarrower = 0.45;

function isIndented({ left, size }: PageLine, column: Column | undefined): boolean {
  return column !== undefined && left > column.left + indent * size;
}

// A paragraph that fills its last line looks as if it went on; a number says that it does not.
const beginsPart =
  /^(?:第[一二三四五六七八九十]+(?:部分|章|篇)|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/u;

const greeting = /^各位代表[^。]{0,12}[：:]$/u;
// The line under a title, which may be the longest of its page: ——2024年…会议上.
const givenAt = /^[—－─(（-].{4,80}(?:会议上|会议)[）)]?$/u;

// Lines of a title page are centred, so that neither margin tells; these words never begin one.
const goesOnInTitle = /^(?:第[一二三四五六七八九十]{1,3}[届次]|人民代表大会|代表大会|大会|会议)/u;

function isOpenTitle(before: PageLine, line: PageLine): boolean {
  if (/[（(《][^）)》]{1,80}$/u.test(before.text) && /[）)》]/u.test(line.text)) return true;
  return goesOnInTitle.test(line.text) && /^[—－─(（-]|\d{4}年/u.test(before.text);
}

function columnsOf(pages: readonly (readonly PageLine[])[]): ReadonlyMap<number, Column> {
  const size = commonSize(pages.flat());
  const ofBody = (lines: readonly PageLine[]) =>
    lines.filter((line) => !line.ruled && Math.abs(line.size - size) <= sameSize * size);
  const whole = columnOf(ofBody(pages.flat()));
  const columns = new Map<number, Column>();
  for (const lines of pages) {
    const page = lines[0]?.page;
    if (page === undefined) continue;
    const own = columnOf(ofBody(lines));
    columns.set(page, isWide(own, whole, lines) ? own : pageColumn(own, whole, size));
  }
  return columns;
}

// A page on its side is wider than the others, and several of its lines reach as far.
const fewestWide = 3;

function isWide(own: Column, whole: Column, lines: readonly PageLine[]): boolean {
  const reaching = lines.filter(({ right, size }) => right > own.right - earlyBreak * size);
  const [wide, usual] = [own, whole].map(({ left, right }) => right - left);
  return reaching.length >= fewestWide && (wide ?? 0) > (usual ?? 0) * widerThanUsual;
}

const widerThanUsual = 1.15;

/** Left and right pages may have other margins; a page of headings alone shows none of its own. */
function pageColumn(own: Column, whole: Column, size: number): Column {
  const near = (a: number, b: number) => Math.abs(a - b) < indent * 1.5 * size;
  return {
    left: near(own.left, whole.left) ? own.left : whole.left,
    right: near(own.right, whole.right) ? own.right : whole.right,
    pitch: Number.isFinite(own.pitch) ? own.pitch : whole.pitch,
  };
}

function columnOf(lines: readonly PageLine[]): Column {
  const pitches = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next?.page === line.page ? [next.baseline - line.baseline] : [];
  });
  return {
    left: quantile(
      lines.map(({ left }) => left),
      0.05,
    ),
    right: quantile(
      lines.map(({ right }) => right),
      0.95,
    ),
    pitch: quantile(pitches, 0.5),
  };
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * part)] ?? Number.POSITIVE_INFINITY;
}
