import type { CleanLine } from './source-line.ts';

/**
 * Puts lines together that a page broke in the middle of a sentence, as pages do whose links and
 * formulas stood in elements of their own: `（PM`, `2.5`, `）平均浓度下降`. No character is added or
 * lost; each piece keeps its place in the source.
 */
export function joinLines(lines: readonly CleanLine[]): readonly CleanLine[] {
  const joined: JoinedLine[] = [];
  for (const line of lines) {
    const text = line.pieces.map((piece) => piece.text).join('');
    const before = joined.at(-1);
    const isApart = line.mayBeginDocument || line.isRow === true || before?.isRow === true;
    if (before && !isApart && goesOn(before, text)) append(before, line, text);
    else joined.push(newLine(line, text));
  }
  return joined.map(({ pieces, mayBeginDocument, isRow }) => ({
    pieces,
    mayBeginDocument,
    ...(isRow && { isRow }),
  }));
}

type JoinedLine = {
  readonly pieces: CleanLine['pieces'][number][];
  readonly mayBeginDocument: boolean;
  readonly isRow: true | undefined;
  /** Its first and last characters: enough to tell, however long it grows. */
  readonly head: string;
  tail: string;
  length: number;
};

const lookedAt = 80;

function newLine({ pieces, mayBeginDocument, isRow }: CleanLine, text: string): JoinedLine {
  const head = text.slice(0, lookedAt);
  const tail = text.slice(-lookedAt);
  return { pieces: [...pieces], mayBeginDocument, isRow, head, tail, length: text.length };
}

function append(line: JoinedLine, { pieces }: CleanLine, text: string): void {
  line.pieces.push(...pieces);
  line.tail = (line.tail + text.slice(-lookedAt)).slice(-lookedAt);
  line.length += text.length;
}

const beginsWithin = /^[，,、；;：。！？”’」』）)》】〕%％]/u;
const endsWithin = /(?:[，,、（(“‘「『《【〔]|^[—─－]{1,2})$/u;
// Words that no sentence and no heading begins with.
const particle = /^(?:的|了|等|和|与|及|为(?:\d|[一-鿿]{0,2}\d))/u;
// 光缆线路550 / 多万公里: the number wants its unit.
const numberAtEnd = /[，,、][^。]*\d$/u;
const finished = /[。！!？?：:；;…”’」』）)》】〕]$/u;
const heading =
  /^(?:第[一二三四五六七八九十]{1,3}|[（(]?[一二三四五六七八九十]{1,3}[）)、．.是]|[（(]?\d{1,2}[）)、．]|\d{1,2}\.(?!\d)|[—─－]{2}.|[①-⑳【[〔]|各位代表|同志们)/u;
const longestHeading = 60;

function goesOn(before: JoinedLine, text: string): boolean {
  if (beginsWithin.test(text) || endsWithin.test(before.tail)) return true;
  if (heading.test(text) || finished.test(before.tail)) return false;
  if (isLoneCharacter(before, text)) return true;
  if (isSentenceOnItsWay(before)) return true;
  const isHeading = heading.test(before.head);
  if (isHeading) return false;
  return numberAtEnd.test(before.tail) || (/[，,]/u.test(before.tail) && particle.test(text));
}

/** 政府工作报 / 告, or a title written downwards. */
function isLoneCharacter(before: JoinedLine, text: string): boolean {
  return /^[一-鿿]$/u.test(text) && before.length <= 20;
}

/** One sentence has ended and the next has not, or a line is longer than any heading. */
function isSentenceOnItsWay(before: JoinedLine): boolean {
  if (/[。！？](?![”’」』）)])[^。！？]*$/u.test(before.tail)) return true;
  const isHeading = heading.test(before.head);
  return !isHeading && before.length > longestHeading && /[，,]/u.test(before.tail);
}
