import { withoutOrders } from './orders-in-question.ts';
import { withoutInvisible } from '../gate/visible-text.ts';

/** The longest question taken, in characters; reports are asked about in far fewer. */
export const longestQuestion = 500;

/**
 * The question with what cannot be seen taken out, white space made single, and without orders to
 * the machine beside it.
 */
export function cleanQuestion(question: string): string {
  return withoutOrders(withoutInvisible(question).replace(/\s+/gu, ' ').trim());
}

/** Whether a question, as it was understood, can be searched: some of it is in Chinese. */
export function readsAsChinese(question: string): boolean {
  return /\p{Script=Han}/u.test(question);
}
