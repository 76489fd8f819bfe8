import type { Answer, Citation } from '../../server/answer/answer.ts';

/** An answer for tests: say only what the test is about. */
export function anAnswer(about: Partial<Answer> = {}): Answer {
  return {
    id: 'answer-1',
    status: 'answered',
    text: '增长4%左右[1]。',
    citations: [],
    question: { asked: '', understood: '', regions: [], years: [] },
    mode: 'quoted',
    checks: { sentences: 1, withheld: 0, unknownMarks: 0, numbers: 1, unsupportedNumbers: 0 },
    timings: {},
    notice: '原文摘录',
    ...about,
  };
}

/** A citation of `quote` where it stands in `text`; not found gives offsets that are not sound. */
export function aCitation(quote: string, text: string, about: Partial<Citation> = {}): Citation {
  const start = text.indexOf(quote);
  return {
    mark: 1,
    reportId: 'jinghai',
    passageId: 'jinghai-1',
    title: '政府工作报告',
    region: '静海区',
    planYear: 2023,
    headingPath: [],
    quote,
    start,
    end: start + quote.length,
    ...about,
  };
}
