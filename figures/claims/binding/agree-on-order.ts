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
  if (leans?.every((one) => one.sentence !== sentence)) return false;
  const own = subjectWords(contentWords(quantity.segment), scope);
  if (own.join('').length > longestOfLittle || last?.sentence !== sentence || last.cited === cited)
    return true;
  if (startOf(cited) < startOf(last.cited)) return false;
  return !sentence.quantities.some(
    (other) =>
      startOf(other) > startOf(last.cited) &&
      startOf(other) < startOf(cited) &&
      other.base === cited.base &&
      own.every((word) => isNamed(word, other.window)),
  );
}

function startOf({ quantity }: SourceQuantity): number {
  return quantity.start;
}
