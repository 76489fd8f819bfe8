import { describe, expect, it } from 'vitest';
import type { Answer } from '../../server/answer/answer.ts';
import { noChecks } from '../../server/answer/gate/sentence-gate.ts';
import { printAnswer } from '../../server/print-answer.ts';

const answer: Answer = {
  id: 'answer-1',
  status: 'answered',
  text: '静海区2023年目标：「地区生产总值增长4%左右」[1]。',
  citations: [
    {
      mark: 1,
      reportId: '120118-2023',
      passageId: 'p1',
      title: '政府工作报告',
      region: '静海区',
      planYear: 2023,
      headingPath: ['二、主要任务', '（一）预期目标'],
      quote: '地区生产总值增长4%左右。',
      start: 10,
      end: 22,
    },
  ],
  question: { asked: '目标？', understood: '目标？', regions: [], years: [] },
  mode: 'quoted',
  checks: noChecks,
  timings: {},
  notice: '以上为报告原文摘录，未经改写。',
};

describe('an answer in the terminal', () => {
  it('is the text, each quotation with its source, and the notice', () => {
    expect(printAnswer(answer)).toBe(`静海区2023年目标：「地区生产总值增长4%左右」[1]。

[1] 静海区2023年《政府工作报告》 › 二、主要任务 › （一）预期目标
    “地区生产总值增长4%左右。”
    /reports/120118-2023#10-22

以上为报告原文摘录，未经改写。
`);
  });

  it('names no place and no year that a document does not say', () => {
    const citations = [{ ...answer.citations[0]!, region: '', planYear: null, headingPath: [] }];
    expect(printAnswer({ ...answer, citations })).toContain('\n[1] 《政府工作报告》\n');
  });

  it('is the sentence alone where there is no answer', () => {
    const text = '这里没有北京市的政府工作报告。';
    expect(printAnswer({ ...answer, status: 'no_report', text, citations: [] })).toBe(`${text}\n`);
  });

  it('ends with what else could be asked', () => {
    const choices = ['静海区2021年目标？', '河西区2023年目标？'];
    expect(printAnswer({ ...answer, choices })).toMatch(
      /改写。\n\n可以这样问：\n {4}静海区2021年目标？\n {4}河西区2023年目标？\n$/u,
    );
  });

  it('links its quotations under the address that readers know', () => {
    const printed = printAnswer(answer, 'https://www.example.gov.cn/wenbao/');
    expect(printed).toContain('\n    https://www.example.gov.cn/wenbao/reports/');
    expect(printAnswer(answer)).toContain('\n    /reports/');
  });
});
