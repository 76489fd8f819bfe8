import type { SourceQuantity } from '../source.ts';
import { contentWords } from '../words/content-words.ts';
import { isNamed } from '../words/said-in.ts';
import { subjectWords } from '../words/subject-words.ts';
import type { Candidate } from './candidate.ts';
import type { Stated } from './stated.ts';

const longestOfLittle = 4;

/**
 * A number that says little of its own (总投资7139亿元) belongs to the one before it: in the source
 * it stands behind it, and no other of the same words between.
 */
export function agreeOnOrder(
  { quantity, scope, last, leans }: Stated,
  { sentence, cited }: Candidate,
): boolean {
  const own = subjectWords(contentWords(quantity.segment), scope);
  const isNamedHere = own.length > 0 && own.every((word) => isNamed(word, cited.window));
  if (leans?.every((one) => one.sentence !== sentence)) return isNamedHere;
  if (own.join('').length > longestOfLittle || last?.sentence !== sentence || last.cited === cited)
    return true;
  const isBefore = startOf(cited) < startOf(last.cited);
  if (isBefore && !isNamedHere) return false;
  return !sentence.quantities.some(
    (other) =>
      startOf(other) > startOf(last.cited) &&
      (isBefore || startOf(other) < startOf(cited)) &&
      other.base === cited.base &&
      own.every((word) => isNamed(word, other.window)),
  );
}

function startOf({ quantity }: SourceQuantity): number {
  return quantity.start;
}
