import type { ForbiddenWords } from '../../../language/words/forbidden/forbidden-words.ts';
import type { AnswerRecord } from '../../answer/record/answer-record.ts';
import type { AuditAct } from './audit-entry.ts';

/** Each place of an answer in which forbidden words were met, and which; no other word of it. */
export function forbiddenActs(
  { answer, withheld = [] }: AnswerRecord,
  forbidden: ForbiddenWords,
  actor = 'reader',
): readonly AuditAct[] {
  const places = [
    { where: 'question', result: 'refused', texts: [answer.question.asked] },
    // What is shown is a report's own words, or a model's that quote them.
    { where: 'quotation', result: 'ok', texts: answer.citations.map(({ quote }) => quote) },
    { where: 'model', result: 'refused', texts: withheld.map(({ text }) => text) },
  ];
  return places.flatMap(({ where, result, texts }) => {
    const words = [
      ...new Set(texts.flatMap((text) => forbidden.find(text)).map(({ word }) => word)),
    ];
    if (words.length === 0) return [];
    const act = { event: 'forbidden_word', actor, source: 'http', result } as const;
    return [{ ...act, where, words, answerId: answer.id }];
  });
}
