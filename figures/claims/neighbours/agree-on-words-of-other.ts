import { namesThing } from '../../../language/words/segment-words.ts';
import { foldWords, isNamed } from '../words/said-in.ts';
import type { SourceQuantity } from '../source.ts';
import { ownWords } from '../binding/agree-on-name.ts';
import type { Candidate } from '../binding/candidate.ts';
import { isApart } from '../binding/is-apart.ts';
import type { Stated } from '../binding/stated.ts';

/**
 * Whether no other number of the sentence is called by the very words that this one has only
 * something like: of 示范村1000个、村庄9000个 the 村庄 are 9000.
 */
export function agreeOnWordsOfOther(stated: Stated, candidate: Candidate): boolean {
  const { cited, sentence } = candidate;
  if (stated.quantity.comparedWith) return true;
  const words = ownWords(stated).map(foldWords);
  return !sentence.quantities.some(
    (other) =>
      other !== cited &&
      (other.base === cited.base || words.every((word) => says(other, word))) &&
      isApart(other, cited) &&
      saysMore(words, other, cited),
  );
}

/** Whether one says a word that the other does not, and lacks none but what is done with both. */
function saysMore(words: readonly string[], one: SourceQuantity, other: SourceQuantity): boolean {
  const gained = words.filter((word) => says(one, word) && !says(other, word));
  const lost = words.filter((word) => !isNamed(word, one.window));
  return gained.length > 0 && !lost.some(namesThing);
}

function says({ window }: SourceQuantity, word: string): boolean {
  return window.includes(word);
}
