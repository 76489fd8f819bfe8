import type { FurnitureRule } from './furniture-rules.ts';

/** A run of characters that stands unchanged in the source text. */
export type SourcePiece = { readonly text: string; readonly sourceStart: number };

/** A line of the cleaned text. */
export type CleanLine = {
  readonly pieces: readonly SourcePiece[];
  /** Whether something before it was cut that stands between documents. */
  readonly mayBeginDocument: boolean;
};

/** What was left out, in UTF-16 code units of the source text. */
export type Cut = { readonly start: number; readonly end: number; readonly reason: string };

export type CleanedLines = { readonly lines: readonly CleanLine[]; readonly cuts: readonly Cut[] };

export function lineText(line: CleanLine): string {
  return line.pieces.map(({ text }) => text).join('');
}

/**
 * Takes the source apart into lines and cuts web furniture, characters that cannot be seen, and
 * white space at line ends. What is kept is kept character for character.
 */
export function cleanLines(source: string, rules: readonly FurnitureRule[]): CleanedLines {
  const lines: CleanLine[] = [];
  const cuts: Cut[] = [];
  let separated = true;
  for (const piece of rawLines(source)) {
    const line = cleanLine(piece, rules, cuts);
    separated ||= line.separated;
    if (line.pieces.length === 0) continue;
    lines.push({ pieces: line.pieces, mayBeginDocument: separated });
    separated = false;
  }
  return { lines, cuts };
}

// A page that puts a whole report into one line parts its paragraphs by two or more spaces.
const longLine = 200;

function rawLines(source: string): readonly SourcePiece[] {
  return splitAround({ text: source, sourceStart: 0 }, /\r\n|\r|\n|\u2028|\u2029/gu)
    .flatMap((line) =>
      line.text.length > longLine ? splitAround(line, /[ \u3000\u00a0]{2,}/gu) : [line],
    )
    .flatMap(splitTrailingHeading);
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

/** Where a paragraph's line break was lost, the next heading hangs on after its last full stop. */
function splitTrailingHeading(line: SourcePiece): readonly SourcePiece[] {
  const match = /^.*[。！!](?=[^。！!，,；;]{4,40}(?:回顾|安排|任务|目标|要求|工作)\s*$)/u.exec(
    line.text,
  );
  if (!match) return [line];
  const at = match[0].length;
  return [subPiece(line, 0, at), subPiece(line, at, line.text.length)];
}

type WorkedLine = { readonly pieces: readonly SourcePiece[]; readonly separated: boolean };

function cleanLine(line: SourcePiece, rules: readonly FurnitureRule[], cuts: Cut[]): WorkedLine {
  const trimmed = trim(line);
  if (trimmed.text === '') return { pieces: [], separated: false };
  const whole = rules.find(({ cuts, pattern }) => cuts === 'line' && pattern.test(trimmed.text));
  if (whole) {
    cuts.push(cutOf(trimmed, whole.reason));
    return { pieces: [], separated: whole.separates ?? false };
  }
  return cutParts(trimmed, rules, cuts);
}

function cutParts(line: SourcePiece, rules: readonly FurnitureRule[], cuts: Cut[]): WorkedLine {
  let pieces: readonly SourcePiece[] = [line];
  let separated = false;
  for (const rule of rules) {
    if (rule.cuts !== 'part') continue;
    const pattern = new RegExp(rule.pattern, rule.pattern.flags.replace('g', '') + 'g');
    const before = pieces;
    pieces = pieces.flatMap((piece) => {
      for (const match of piece.text.matchAll(pattern)) {
        const at = piece.sourceStart + match.index;
        cuts.push(cutOf({ text: match[0], sourceStart: at }, rule.reason));
      }
      return splitAround(piece, pattern);
    });
    if (rule.separates && pieces.length > before.length) separated = true;
  }
  const kept = pieces.flatMap((piece) => splitAround(piece, invisible));
  return { pieces: trimLine(kept.filter(({ text }) => text !== '')), separated };
}

// Zero-width and bidirectional marks and tags, which people cannot see and models can.
const invisible = /\p{Default_Ignorable_Code_Point}+|[\u0000-\u0008\u000e-\u001f]+/gu;

function trimLine(pieces: readonly SourcePiece[]): readonly SourcePiece[] {
  const last = pieces.length - 1;
  return pieces
    .map((piece, index) => (index === 0 ? trimStart(piece) : piece))
    .map((piece, index) => (index === last ? { ...piece, text: piece.text.trimEnd() } : piece))
    .filter(({ text }) => text !== '');
}

function trim(piece: SourcePiece): SourcePiece {
  const started = trimStart(piece);
  return { ...started, text: started.text.trimEnd() };
}

function trimStart(piece: SourcePiece): SourcePiece {
  const text = piece.text.trimStart();
  return { text, sourceStart: piece.sourceStart + piece.text.length - text.length };
}

function cutOf({ text, sourceStart }: SourcePiece, reason: string): Cut {
  return { start: sourceStart, end: sourceStart + text.length, reason };
}
