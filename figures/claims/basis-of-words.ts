import { basesIn, joinedBasis, sameBasis } from '../../language/indicators/bases.ts';
import type { Span } from '../../language/span.ts';

type Told = {
  /** As read with its number. */
  readonly basis: string | undefined;
  /** The words around it, for what they say of a basis apart from it. */
  readonly words: string;
};

/**
 * Whether a number is stated on the basis (口径) that it is told on: none dropped, added or changed.
 *
 * 可比增长6.6% follows from 按可比口径增长6.6%, and 增长6.6% does not.
 */
export function agreeOnBasis(stated: Told, cited: Told): boolean {
  return sameBasis(basisOf(stated), basisOf(cited));
}

function basisOf({ basis, words }: Told): string | undefined {
  if (basis !== undefined) return basis;
  const said = basesIn(words).filter(({ isAdverb }) => !isAdverb);
  return said.length === 0 ? undefined : joinedBasis(said);
}

/** The words of a span without those that say a basis, which are compared as such. */
export function wordsWithoutBasis(text: string, span: Span, basis: Span | undefined): string {
  const words = text.slice(span.start, span.end);
  if (!basis || basis.end <= span.start || basis.start >= span.end) return words;
  const from = Math.max(0, basis.start - span.start);
  return `${words.slice(0, from)}${words.slice(basis.end - span.start)}`;
}
