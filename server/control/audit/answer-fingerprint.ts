import { createHmac } from 'node:crypto';
import type { AnswerRecord } from '../../answer/record/answer-record.ts';
import type { AuditAct } from './audit-entry.ts';

/**
 * What is written down of an answer: how it came about, and no word of it. Question and text can be
 * told again by whoever has them as long as the key is there; of a blocked question nothing is kept.
 */
export function answerFingerprint(
  { answer, generation, promptVersion }: AnswerRecord,
  key: Uint8Array | undefined,
  actor = 'reader',
): AuditAct {
  const { id, status, mode, model, cached, checks, question, text } = answer;
  const digest = (words: string) =>
    createHmac('sha256', key ?? '')
      .update(words)
      .digest('hex');
  const isKept = key !== undefined && status !== 'blocked';
  return {
    ...{ event: 'answer', actor, source: 'http', result: status },
    ...{ answerId: id, mode, generation, gate: checks },
    ...(model !== undefined && { model }),
    ...(promptVersion !== undefined && { promptVersion }),
    ...(cached && { cached }),
    ...(isKept && { question: digest(question.asked), text: digest(text) }),
  };
}
