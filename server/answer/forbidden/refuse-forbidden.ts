import type { ForbiddenWords } from '../../../language/words/forbidden/forbidden-words.ts';
import type { AskRequest } from '../answer.ts';
import type { Refusal } from '../ending/refusal.ts';

/** The list as it is now; absent: there is none. */
export type ReadForbiddenWords = (() => ForbiddenWords) | undefined;

/** The ending of a question that has a forbidden word: which one is not said. */
export function refuseForbidden(
  question: string,
  forbidden: ReadForbiddenWords,
): Refusal | undefined {
  const isForbidden = forbidden && forbidden().find(question).length > 0;
  return isForbidden ? { status: 'blocked', remark: forbiddenInWords } : undefined;
}

export const forbiddenInWords = '问题里有这里不能处理的词语，没有查找。请换个说法再问。';

/** The request without the turns that nothing may lean on, since their question would be refused. */
export function withoutForbiddenTurns(
  request: AskRequest,
  forbidden: ReadForbiddenWords,
): AskRequest {
  if (!forbidden || !request.history) return request;
  const list = forbidden();
  const history = request.history.filter(({ question }) => list.find(question).length === 0);
  return { ...request, history };
}
