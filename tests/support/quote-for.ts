import { findQuantities, sameQuantity } from '../../language/numbers/find-quantities.ts';
import type { Passage, Span } from '../../library/report.ts';
import { withLeanedOn } from '../../search/rank/leaned-on.ts';
import { tokenise } from '../../language/words/tokenise.ts';

/**
 * The words of a passage that carry a sentence: from the first to the last of its sentences that
 * hold a number of it; where there is no number, the one that shares most with it. With what the
 * first of them leans on.
 */
export function quoteFor(sentence: string, passage: Passage): Span {
  const words = (span: Span) =>
    passage.text.slice(span.start - passage.start, span.end - passage.start);
  const numbers = findQuantities(sentence);
  const holding = passage.sentences.filter((span) => {
    const held = findQuantities(words(span));
    return numbers.some((number) => held.some((other) => sameQuantity(number, other)));
  });
  const [first] = holding;
  const last = holding.at(-1);
  if (first && last) return withLeanedOn(passage, { start: first.start, end: last.end });
  const tokens = new Set(tokenise(sentence));
  const shared = (span: Span) => tokenise(words(span)).filter((token) => tokens.has(token)).length;
  const [best] = passage.sentences.toSorted((a, b) => shared(b) - shared(a));
  return best ? withLeanedOn(passage, best) : { start: passage.start, end: passage.end };
}
