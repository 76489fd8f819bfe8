import type { Citation } from '../answer.ts';

/** Stands behind a word of a scan that may be another. */
export const doubtMark = '〔？〕';

/**
 * A sentence with a mark behind each word that it has from a scan and that may be another: what is
 * not read for sure is not told as exact. A word is found by the words before it in the quotation.
 */
export function withDoubts(text: string, citations: readonly Citation[]): string {
  const ends = new Set(citations.flatMap((citation) => doubtfulEnds(text, citation)));
  return [...ends]
    .toSorted((a, b) => b - a)
    .reduce((marked, end) => `${marked.slice(0, end)}${doubtMark}${marked.slice(end)}`, text);
}

// Enough to tell one 5.9% of a sentence from another.
const wordsBefore = 4;

function doubtfulEnds(text: string, { quote, start, scan }: Citation): readonly number[] {
  return (scan?.doubtful ?? []).flatMap((word) => {
    const [from, to] = [word.start - start, word.end - start];
    const said = quote.slice(Math.max(0, from - wordsBefore), to);
    const at = text.indexOf(said);
    return at < 0 ? [] : [at + said.length];
  });
}
