import { describe, expect, it } from 'vitest';
import { printRecord } from '../../server/print-record.ts';
import type { RecordedSource } from '../../server/answer/record/answer-record.ts';
import { anAnswerRecord } from '../support/made/an-answer-record.ts';

const source: RecordedSource = {
  ...{ passageId: 'p1', reportId: '120118-2023', title: '政府工作报告', region: '静海区' },
  ...{ planYear: 2023, headingPath: ['二、主要任务'], start: 10, end: 90 },
  found: { keywordRank: 1, vectorRank: null, score: 0.81234, why: '关键词第1' },
};
const cited = { mark: 1, ...source, quote: '增长4%左右' };

describe('what explains an answer', () => {
  it('is printed in words for people', () => {
    const { answer, ...rest } = anAnswerRecord('answer-1', {
      citations: [cited],
      checks: { sentences: 1, withheld: 0, unknownMarks: 0, numbers: 2, unsupportedNumbers: 0 },
      timings: { understand: 1.5, find: 4, total: 5.5 },
    });
    const other = { ...source, passageId: 'p2', planYear: null, headingPath: [] };
    expect(printRecord({ ...rest, answer, sources: [source, other] })).toBe(
      `回答编号：answer-1
理解为：“静海区2023年GDP增长目标是多少？”（静海区，2023年，目标）
结果：已回答，摘录原文
索引：000001
核对：1 句，扣下 0 句，指向不明的标注 0 个，数字 2 个，其中没有依据 0 个
用时：理解 1.5 毫秒，查找 4 毫秒，一共 5.5 毫秒
找到 2 段，依次为（✓ 表示被引用）：
✓  1. 静海区2023年《政府工作报告》 › 二、主要任务（/reports/120118-2023#10-90）
       得分 0.812：关键词第1
   2. 静海区《政府工作报告》（/reports/120118-2023#10-90）
       得分 0.812：关键词第1
`,
    );
  });

  it('names the model, its prompt and what it used, where one wrote', () => {
    const usage = { promptTokens: 900, completionTokens: 40 };
    const record = anAnswerRecord('answer-1', { mode: 'model', model: 'some-model', usage });
    const printed = printRecord({ ...record, promptVersion: 'answer-2' });
    expect(printed).toContain('模型撰写，模型 some-model，提示词 answer-2');
    expect(printed).toContain('读入 900 词元，写出 40 词元');
  });

  it('says when the answer was there already', () => {
    expect(printRecord(anAnswerRecord('a', { cached: true }))).toContain('此前已答过');
  });
});
