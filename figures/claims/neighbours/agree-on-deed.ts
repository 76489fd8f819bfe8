import { comparisonOf } from '../../../language/words/word-tables.ts';
import { clauseAt, type Candidate } from '../binding/candidate.ts';
import type { Stated } from '../binding/stated.ts';
import { leadOf } from '../source.ts';
import { contentWords } from '../words/content-words.ts';
import { isDeed } from '../words/deed-words.ts';
import { foldWords, isNamed } from '../words/said-in.ts';

/**
 * Whether a number keeps what is done with it: of 注册企业240家，已经投产160家 the 240家 are not 投产.
 * What another clause of the sentence says was done is not said of a number whose own clause says
 * something else.
 */
export function agreeOnDeed({ clause, quantity }: Stated, candidate: Candidate): boolean {
  if (quantity.comparedWith) return true;
  const own = `${clauseAt(candidate)}\n${leadOf(candidate.sentence)}`;
  const isMoved = deedsIn(clause.text).some(
    (word) => !isNamed(word, own) && isSaidBeside(word, candidate),
  );
  const said = foldWords(clause.text);
  return !isMoved || ownPredicate(candidate).every((word) => isNamed(word, said));
}

function isSaidBeside(word: string, { sentence, cited, clauses }: Candidate): boolean {
  return clauses.some(
    (index) => index !== cited.clause && isNamed(word, sentence.clauses[index]?.folded ?? ''),
  );
}

/** What the clause of a number says was done, and all that it says behind the number. */
function ownPredicate(candidate: Candidate): readonly string[] {
  const words = clauseAt(candidate);
  const at = words.indexOf(foldWords(candidate.cited.quantityWords));
  const behind = at < 0 ? '' : words.slice(at + candidate.cited.quantityWords.length);
  return [...deedsIn(words), ...contentWords(behind).filter((word) => word.length > 1)];
}

function deedsIn(text: string): readonly string[] {
  return contentWords(text).filter((word) => isDeed(word) && comparisonOf(word) === undefined);
}
