import type { ReportDraft, ReportFacts } from '../../../library/report.ts';

/** A report of 静海区 that plans 2023, with one passage a line; each fact can be given. */
export function aDraft(text: string, facts: Partial<ReportFacts> = {}): ReportDraft {
  const headingPath = ['一、2022年工作回顾'];
  return {
    kind: 'report',
    title: '天津市静海区政府工作报告（2023年）',
    region: '静海区',
    regionPath: ['天津市', '静海区'],
    regionCode: '120118',
    level: 'county',
    meeting: '天津市静海区第三届人民代表大会第四次会议',
    date: '2022-12-26',
    speaker: '曲海富',
    reviewYear: 2022,
    planYear: 2023,
    coversFiveYears: false,
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
