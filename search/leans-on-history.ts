import type { UnderstoodQuestion } from './understood-question.ts';

const pointsBack =
  /^(?:那么?|还|它|其中?|这|里面|同样|另外|前一年|上一年|再|又)|它|前一年|上一年|里面|其中|呢\s*[?？]?$/u;

/**
 * Whether a question can only be understood from the turns before it: it points back (那…呢, 它),
 * or it names neither a place nor a year nor two things that it is about.
 */
export function leansOnHistory(question: UnderstoodQuestion): boolean {
  if (pointsBack.test(question.asked.trim())) return true;
  if (question.places.length > 0) return question.terms.length === 0;
  return question.years.length > 0 || question.terms.length < 3;
}
