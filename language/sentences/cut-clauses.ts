import type { Span } from '../span.ts';

/** A sentence of folded text: to 。！？ or the end of its line. Its clauses end with ，；：. */
export type Sentence = Span & { readonly clauses: readonly Span[] };

/** The sentences of `text.slice(start, end)` that may hold a figure, cut into clauses. */
export function cutSentences(text: string, { start, end }: Span): readonly Sentence[] {
  return cut(text, { start, end }, /[^。！？\n]+[。！？]?/gu).map((span) => ({
    ...span,
    clauses: cut(text, span, /[^，；：。！？]+[，；：。！？]?/gu),
  }));
}

function cut(text: string, { start, end }: Span, pattern: RegExp): readonly Span[] {
  return [...text.slice(start, end).matchAll(pattern)].map(({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
}
