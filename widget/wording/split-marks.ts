/** A piece of an answer's text: words, or the mark of a quotation. */
export type TextPiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string; readonly mark: number };

/**
 * An answer's text cut into words and marks; put together again the pieces give the text.
 * A number in brackets that is no mark of this answer stays words.
 *
 * ```ts
 * splitMarks('增长4%左右。[1]', new Set([1]));
 * // => [{ kind: 'words', text: '增长4%左右。' }, { kind: 'mark', text: '[1]', mark: 1 }]
 * ```
 */
export function splitMarks(text: string, marks: ReadonlySet<number>): readonly TextPiece[] {
  return text
    .split(/(\[\d{1,3}\])/)
    .filter((piece) => piece !== '')
    .map((piece) => readPiece(piece, marks));
}

/** The text as it is read aloud. `withoutMarks('增长4%左右[1]。') // => '增长4%左右。'` */
export function withoutMarks(text: string): string {
  return text.replace(/\[\d{1,3}\]/g, '').trim();
}

function readPiece(text: string, marks: ReadonlySet<number>): TextPiece {
  const mark = /^\[\d{1,3}\]$/.test(text) ? Number(text.slice(1, -1)) : Number.NaN;
  return marks.has(mark) ? { kind: 'mark', text, mark } : { kind: 'words', text };
}
