import type { Cut, Span } from '../../library/report.ts';
import type { FurnitureRule } from './furniture-rules.ts';
import { joinLines } from './join-lines.ts';
import { lostBreaksIn } from './lost-breaks.ts';
import { repeatedLines } from './repeated-lines.ts';
import { lineText, sourceSpan, type CleanLine, type SourcePiece } from './source-line.ts';

export type CleanedLines = { readonly lines: readonly CleanLine[]; readonly cuts: readonly Cut[] };

/**
 * Takes the source apart into lines, cuts web furniture, characters that cannot be seen, and white
 * space at line ends, and mends lines that the page broke. What is kept is kept character for
 * character; the rows of tables are, whatever they look like.
 */
export function cleanLines(
  source: string,
  rules: readonly FurnitureRule[],
  tables: readonly Span[] = [],
): CleanedLines {
  const lines: CleanLine[] = [];
  const cuts: Cut[] = [];
  let separated = true;
  for (const piece of rawLines(source, rules, tables)) {
    const isRow = isWithin(piece.sourceStart, tables);
    const line = cleanLine(piece, isRow ? [] : rules, cuts);
    separated ||= line.separated;
    if (line.pieces.length === 0) continue;
    const { pieces } = line;
    lines.push({ pieces, mayBeginDocument: separated, ...(isRow && { isRow }) });
    separated = false;
  }
  return { lines: joinLines(cutRepeated(lines, cuts)), cuts: inOrder(cuts) };
}

function inOrder(cuts: readonly Cut[]): readonly Cut[] {
  return cuts.toSorted((a, b) => a.start - b.start);
}

/** A line that is cut and might have begun a document leaves that to the next. */
function cutRepeated(lines: readonly CleanLine[], cuts: Cut[]): readonly CleanLine[] {
  const repeated = repeatedLines(
    lines.map((line) => ({ text: lineText(line), at: sourceSpan(line.pieces).start })),
  );
  if (repeated.size === 0) return lines;
  const kept: CleanLine[] = [];
  let separated = false;
  for (const [index, line] of lines.entries()) {
    separated ||= line.mayBeginDocument;
    if (repeated.has(index) && !line.isRow) {
      cuts.push({ ...sourceSpan(line.pieces), reason: '逐页重复的页眉或页脚' });
      continue;
    }
    kept.push({ ...line, mayBeginDocument: separated });
    separated = false;
  }
  return kept;
}

// A page that puts a whole report into one line parts its paragraphs by two or more spaces.
const longLine = 200;

function rawLines(
  source: string,
  rules: readonly FurnitureRule[],
  tables: readonly Span[],
): readonly SourcePiece[] {
  return splitAround({ text: source, sourceStart: 0 }, /\r\n|\r|\n|\u2028|\u2029/gu)
    .filter(({ text }) => text.trim() !== '')
    .flatMap((line) => (isWithin(line.sourceStart, tables) ? [line] : partsOfLine(line, rules)));
}

function partsOfLine(line: SourcePiece, rules: readonly FurnitureRule[]): readonly SourcePiece[] {
  const parts = line.text.length > longLine ? splitAround(line, /[ \u3000\u00a0]{2,}/gu) : [line];
  return parts.flatMap((part) =>
    lineRule(part.text.trim(), rules) ? [part] : splitAtLostBreaks(part),
  );
}

/** Whether a line stands in one of the tables, which are in order. */
function isWithin(at: number, tables: readonly Span[]): boolean {
  const next = tables.find(({ end }) => at < end);
  return next !== undefined && next.start <= at;
}

function lineRule(text: string, rules: readonly FurnitureRule[]): FurnitureRule | undefined {
  return rules.find(({ cuts, pattern }) => cuts === 'line' && pattern.test(text));
}

function splitAtLostBreaks(line: SourcePiece): readonly SourcePiece[] {
  const places = [0, ...lostBreaksIn(line.text), line.text.length];
  return places.slice(1).map((to, index) => subPiece(line, places[index] ?? 0, to));
}

/** The pieces between the matches. */
function splitAround(piece: SourcePiece, separator: RegExp): readonly SourcePiece[] {
  const pieces: SourcePiece[] = [];
  let from = 0;
  for (const match of piece.text.matchAll(separator)) {
    pieces.push(subPiece(piece, from, match.index));
    from = match.index + match[0].length;
  }
  return [...pieces, subPiece(piece, from, piece.text.length)];
}

function subPiece(piece: SourcePiece, from: number, to: number): SourcePiece {
  return { text: piece.text.slice(from, to), sourceStart: piece.sourceStart + from };
}

type WorkedLine = { readonly pieces: readonly SourcePiece[]; readonly separated: boolean };

// Zero-width and bidirectional marks and tags, which people cannot see and models can.
const invisible = /\p{Default_Ignorable_Code_Point}+|[\u0000-\u0008\u000e-\u001f]+/gu;

function cleanLine(line: SourcePiece, rules: readonly FurnitureRule[], cuts: Cut[]): WorkedLine {
  const pieces = trimPieces(splitAround(line, invisible));
  const text = pieces.map((piece) => piece.text).join('');
  if (text === '') return { pieces: [], separated: false };
  const whole = lineRule(text, rules);
  if (!whole) return cutParts(pieces, rules, cuts);
  cuts.push({ ...sourceSpan(pieces), reason: whole.reason });
  return { pieces: [], separated: whole.separates ?? false };
}

function cutParts(
  line: readonly SourcePiece[],
  rules: readonly FurnitureRule[],
  cuts: Cut[],
): WorkedLine {
  let pieces = line;
  let separated = false;
  for (const rule of rules.filter(({ cuts }) => cuts === 'part')) {
    const before = cuts.length;
    pieces = pieces.flatMap((piece) => cutPart(piece, rule, cuts));
    if (rule.separates && cuts.length > before) separated = true;
  }
  return { pieces: trimPieces(pieces), separated };
}

function cutPart(piece: SourcePiece, rule: FurnitureRule, cuts: Cut[]): readonly SourcePiece[] {
  const pattern = new RegExp(rule.pattern, rule.pattern.flags.replace('g', '') + 'g');
  for (const { 0: text, index } of piece.text.matchAll(pattern)) {
    const start = piece.sourceStart + index;
    cuts.push({ start, end: start + text.length, reason: rule.reason });
  }
  return splitAround(piece, pattern);
}

/** White space at both ends of a line left out, and pieces with nothing in them. */
function trimPieces(pieces: readonly SourcePiece[]): readonly SourcePiece[] {
  const first = pieces.findIndex(({ text }) => text.trim() !== '');
  const last = pieces.findLastIndex(({ text }) => text.trim() !== '');
  return pieces
    .slice(Math.max(first, 0), last + 1)
    .map((piece, index) => (index === 0 ? trimStart(piece) : piece))
    .map((piece, index, all) =>
      index === all.length - 1 ? { ...piece, text: piece.text.trimEnd() } : piece,
    )
    .filter(({ text }) => text !== '');
}

function trimStart(piece: SourcePiece): SourcePiece {
  const text = piece.text.trimStart();
  return { text, sourceStart: piece.sourceStart + piece.text.length - text.length };
}
