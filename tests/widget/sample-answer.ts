import type { Answer, AnswerEvent, Citation } from '../../server/answer/answer.ts';
import { sampleReport } from './sample-report.ts';

/** A citation of words that stand in the sample report, with their true offsets. */
export function cite(mark: number, quote: string, headingPath: readonly string[]): Citation {
  const start = sampleReport.text.indexOf(quote);
  if (start === -1) throw new Error(`The sample report does not hold "${quote}".`);
  const { id: reportId, title, region, planYear } = sampleReport;
  const place = { reportId, passageId: `passage-${mark}`, title, region, planYear, headingPath };
  return { mark, ...place, quote, start, end: start + quote.length };
}

export const targetCitation = cite(
  1,
  '地区生产总值预期增长4%左右，一般公共预算收入预期增长6.5%。',
  ['二、2023年工作安排', '（一）主要目标'],
);

export const resultCitation = cite(2, '全年地区生产总值预计下降4%', ['一、2022年工作回顾']);

export const sentences: readonly string[] = [
  '静海区2023年地区生产总值的增长目标是4%左右。[1]',
  '上一年预计下降4%。[2]',
];

/** A whole answer; a test changes only what it is about. */
export function sampleAnswer(changes: Partial<Answer> = {}): Answer {
  return {
    id: 'answer-1',
    status: 'answered',
    text: sentences.join(''),
    citations: [targetCitation, resultCitation],
    question: {
      asked: '静海区2023年的增长目标是多少？',
      understood: '静海区2023年的增长目标是多少？',
      regions: ['静海区'],
      years: [2023],
      kind: 'target',
    },
    mode: 'quoted',
    checks: { sentences: 2, withheld: 0, unknownMarks: 0, numbers: 2, unsupportedNumbers: 0 },
    timings: { total: 12 },
    notice: '以上内容摘录自报告原文。',
    ...changes,
  };
}

/** The events of a whole answer, as the server sends them. */
export function sampleEvents(answer: Answer = sampleAnswer()): readonly AnswerEvent[] {
  const [first = targetCitation, second = resultCitation] = answer.citations;
  return [
    { type: 'understood', question: answer.question },
    { type: 'sources', sources: [{ ...first, text: first.quote }] },
    { type: 'sentence', text: sentences[0] ?? '', citations: [first] },
    { type: 'sentence', text: sentences[1] ?? '', citations: [second] },
    { type: 'end', answer },
  ];
}
