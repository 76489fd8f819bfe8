import type { Answer } from '../../../server/answer/answer.ts';
import type { AnswerRecord } from '../../../server/answer/record/answer-record.ts';
import { noChecks } from '../../../server/answer/gate/sentence-gate.ts';

/** A record of an answer as it is written down; what a test is about can be given. */
export function anAnswerRecord(id: string, changes: Partial<Answer> = {}): AnswerRecord {
  const asked = '静海区2023年GDP增长目标是多少？';
  return {
    answer: {
      id,
      status: 'answered',
      text: '静海区2023年目标：「增长4%左右」[1]。',
      citations: [],
      question: { asked, understood: asked, regions: ['静海区'], years: [2023], kind: 'target' },
      mode: 'quoted',
      checks: noChecks,
      timings: { total: 3 },
      notice: '以上为报告原文摘录，未经改写。',
      ...changes,
    },
    sources: [],
    generation: '000001',
  };
}

/** The same for a question and its answer. */
export function aRecordedTurn(
  id: string,
  asked: string,
  changes: Partial<Answer> = {},
): AnswerRecord {
  const question = { asked, understood: asked, regions: [], years: [] };
  return anAnswerRecord(id, { question, text: `答${asked}`, ...changes });
}
