import type { Span } from '../../library/report.ts';

/** A run of characters that stands unchanged in the source text. */
export type SourcePiece = { readonly text: string; readonly sourceStart: number };

/** A line of the cleaned text. */
export type CleanLine = {
  readonly pieces: readonly SourcePiece[];
  /** Whether something before it was cut that stands between documents. */
  readonly mayBeginDocument: boolean;
  /** It is a row of a table, and neither furniture nor a part of the line before it. */
  readonly isRow?: true;
};

/** The words of a line. */
export function lineText(line: CleanLine): string {
  return line.pieces.map(({ text }) => text).join('');
}

/** From the first to the last character of a line, in the source. */
export function sourceSpan(pieces: readonly SourcePiece[]): Span {
  const last = pieces.at(-1);
  return {
    start: pieces[0]?.sourceStart ?? 0,
    end: last ? last.sourceStart + last.text.length : 0,
  };
}
