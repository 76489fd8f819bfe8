import type { ReportDraft, ReportFacts } from '../../../library/report.ts';
import { factsOfJinghai } from './facts-of-jinghai.ts';

/** A report of 静海区 that plans 2023, with one passage a line; each fact can be given. */
export function aDraft(text: string, facts: Partial<ReportFacts> = {}): ReportDraft {
  const headingPath = ['一、2022年工作回顾'];
  return {
    ...factsOfJinghai,
    ...facts,
    text,
    sections: [{ start: 0, end: text.length, headingPath, orientation: 'result' }],
    passages: [...text.matchAll(/[^\n]+/gu)].map(({ index: start, 0: { length } }) => {
      const span = { start, end: start + length };
      return { ...span, headingPath, orientation: 'result', sentences: [span] };
    }),
    sourceRuns: [{ start: 0, sourceStart: 0, length: text.length }],
    glossary: [],
    cuts: [],
  };
}
