import type { AnswerStatus } from './answer.ts';
import { withoutOrders } from './orders-in-question.ts';
import { holdsPersonalData } from './personal-data.ts';
import { withoutInvisible } from './visible-text.ts';

/** The longest question taken, in characters; reports are asked about in far fewer. */
export const longestQuestion = 500;

/**
 * The question with what cannot be seen taken out, white space made single, and without orders to
 * the machine beside it.
 */
export function cleanQuestion(question: string): string {
  return withoutOrders(withoutInvisible(question).replace(/\s+/gu, ' ').trim());
}

/** The ending for a question that cannot be read; undefined when it can. */
export function refuseQuestion(question: string): AnswerStatus | undefined {
  if (holdsPersonalData(question)) return 'blocked';
  return /\p{Script=Han}/u.test(question) ? undefined : 'out_of_scope';
}
