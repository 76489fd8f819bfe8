import type { AnswerStatus } from './answer.ts';
import { withoutInvisible } from './visible-text.ts';

/** The longest question taken, in characters; reports are asked about in far fewer. */
export const longestQuestion = 500;

/** The question with what cannot be seen taken out and white space made single. */
export function cleanQuestion(question: string): string {
  return withoutInvisible(question).replace(/\s+/gu, ' ').trim();
}

// Greetings, questions about the system, and wishes that no report could fulfil.
const elsewhere =
  /^(?:你好|您好|嗨|在吗|谢谢|再见)|你(?:是谁|叫什么|能做什么|会什么)|(?:今天|明天).{0,4}天气|(?:写|作)一?(?:首|篇).{0,4}(?:诗|歌|作文)|讲.{0,2}笑话|(?:股票|彩票)/u;

/** The ending for a question that is not put to the reports; undefined when it is. */
export function refuseQuestion(question: string): AnswerStatus | undefined {
  if (!/\p{Script=Han}/u.test(question)) return 'out_of_scope';
  return elsewhere.test(question) ? 'out_of_scope' : undefined;
}
