/** A piece of a text: `[start, end)` in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number };

/** A text without some pieces of it. */
export function cutOut(text: string, spans: readonly Span[]): string {
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce((words, { start, end }) => words.slice(0, start) + words.slice(end), text);
}

/** Whether two pieces have a sign in common. */
export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
