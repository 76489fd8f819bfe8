import { withoutInvisible } from './visible-text.ts';

/** The longest question taken, in characters; reports are asked about in far fewer. */
export const longestQuestion = 500;

/** The question with what cannot be seen taken out and white space made single. */
export function cleanQuestion(question: string): string {
  return withoutInvisible(question).replace(/\s+/gu, ' ').trim();
}

/** Whether a question, as it was understood, can be searched: some of it is in Chinese. */
export function readsAsChinese(question: string): boolean {
  return /\p{Script=Han}/u.test(question);
}
