/** A piece of a text: `[start, end)` in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number };

/** Whether two pieces have a sign in common. */
export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
