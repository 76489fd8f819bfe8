/** A piece of a text, `[start, end)` in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number };

/** Words of a paragraph that are highlighted as a whole, or not at all. */
export type Run = { readonly text: string; readonly isMarked: boolean };

/**
 * The lines of a text that hold more than white space, each where it stands.
 *
 * `splitParagraphs('甲\n\n乙丙') // => [{ start: 0, end: 1 }, { start: 3, end: 5 }]`
 */
export function splitParagraphs(text: string): readonly Span[] {
  const lines = [...text.matchAll(/[^\r\n]+/g)].filter(([line]) => line.trim() !== '');
  return lines.map((line) => ({ start: line.index, end: line.index + line[0].length }));
}

/**
 * A paragraph cut at the edges of a highlighted span, which may begin before it and end after it.
 * Put together again, the runs give the paragraph.
 */
export function cutRuns(text: string, paragraph: Span, marked?: Span): readonly Run[] {
  const start = clamp(marked?.start ?? paragraph.end, paragraph);
  const end = clamp(marked?.end ?? paragraph.end, paragraph);
  const runs: readonly Run[] = [
    { text: text.slice(paragraph.start, start), isMarked: false },
    { text: text.slice(start, end), isMarked: true },
    { text: text.slice(end, paragraph.end), isMarked: false },
  ];
  return runs.filter((run) => run.text !== '');
}

function clamp(offset: number, { start, end }: Span): number {
  return Math.min(Math.max(offset, start), end);
}
