import { foldWords, isNamed } from '../words/said-in.ts';
import type { SourceQuantity } from '../source.ts';
import { ownWords } from './agree-on-name.ts';
import type { Candidate } from './candidate.ts';
import type { Stated } from './stated.ts';

/**
 * Whether no other number of the sentence is called by the very words that this one has only
 * something like: of 示范村1000个、村庄9000个 the 村庄 are 9000.
 */
export function agreeOnWordsOfOther(stated: Stated, candidate: Candidate): boolean {
  const { cited, sentence } = candidate;
  if (stated.quantity.comparedWith) return true;
  const words = ownWords(stated).map(foldWords);
  const said = ({ window }: SourceQuantity) => words.filter((word) => window.includes(word)).length;
  const own = said(cited);
  return !sentence.quantities.some(
    (other) =>
      other !== cited &&
      other.base === cited.base &&
      isApart(other, cited) &&
      said(other) > own &&
      words.every((word) => isNamed(word, other.window)),
  );
}

function isApart(one: SourceQuantity, other: SourceQuantity): boolean {
  return Math.abs(one.amount - other.amount) > 1e-9 * Math.abs(other.amount);
}
