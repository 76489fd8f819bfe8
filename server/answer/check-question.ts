import type { AnswerStatus } from './answer.ts';

/** The longest question taken, in characters; reports are asked about in far fewer. */
export const longestQuestion = 500;

/** Characters that cannot be seen, which can carry instructions past a reader. */
const invisible = /\p{Default_Ignorable_Code_Point}|[\p{Cf}\p{Co}]|(?!\s)\p{Cc}/gu;

/** The question with what cannot be seen taken out and white space made single. */
export function cleanQuestion(question: string): string {
  return question.toWellFormed().replace(invisible, '').replace(/\s+/gu, ' ').trim();
}

/** The ending for a question that cannot be read; undefined when it can. */
export function refuseQuestion(question: string): AnswerStatus | undefined {
  return /\p{Script=Han}/u.test(question) ? undefined : 'out_of_scope';
}
