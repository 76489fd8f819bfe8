import type { Citation } from '../../server/answer/answer.ts';

/** Words of a quotation that were recognised surely, or may be others. */
export type QuotePiece = { readonly text: string; readonly isDoubtful: boolean };

/** A quotation cut where its words begin or cease to be doubtful; put together they give it. */
export function quotePieces({
  quote,
  start,
  scan,
}: Pick<Citation, 'quote' | 'start' | 'scan'>): readonly QuotePiece[] {
  const pieces: QuotePiece[] = [];
  let from = 0;
  for (const word of scan?.doubtful ?? []) {
    const [begins, ends] = [word.start - start, word.end - start];
    pieces.push({ text: quote.slice(from, begins), isDoubtful: false });
    pieces.push({ text: quote.slice(begins, ends), isDoubtful: true });
    from = ends;
  }
  pieces.push({ text: quote.slice(from), isDoubtful: false });
  return pieces.filter(({ text }) => text !== '');
}

/** A quotation as plain text: `增长8.5%〔？〕`. */
export function quoteWithDoubts(citation: Pick<Citation, 'quote' | 'start' | 'scan'>): string {
  return quotePieces(citation)
    .map(({ text, isDoubtful }) => (isDoubtful ? `${text}〔？〕` : text))
    .join('');
}
