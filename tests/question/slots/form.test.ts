import { describe, expect, it } from 'vitest';
import type { QuestionForm } from '../../../question/question-form.ts';
import { questionForm, questionKind } from '../../../question/slots/form.ts';

type Row = readonly [question: string, form: QuestionForm, kind: 'target' | 'result' | undefined];

describe('what a question waits for, and of what', () => {
  it.each<Row>([
    ['静海区2023年GDP增长目标是多少？', 'number', 'target'],
    ['静海2023年打算改造多少个老旧小区？', 'number', 'target'],
    ['静海区2022年固定资产投资完成了多少？', 'number', 'result'],
    ['辛庄镇2022年实际引进了多少家企业？', 'number', 'result'],
    ['2022年静海GDP跌了多少？', 'number', 'result'],
    ['优良天数占比几何？', 'number', undefined],
    ['税收增速是百分之几？', 'number', undefined],
    ['河西区2023年有哪些养老举措？', 'list', undefined],
    ['静海区计划建设哪几个园区？', 'list', 'target'],
    ['静海有没有地铁？', 'yes_no', undefined],
    ['静海区2022年完成节能减排任务了吗？', 'yes_no', undefined],
    ['是不是全市第一？', 'yes_no', undefined],
    ['“两县一区”是什么意思？', 'definition', undefined],
    ['“六个百分百”指的是什么？', 'definition', undefined],
    ['静海怎样治理大气污染？', 'text', undefined],
    ['目标完成了多少？', 'number', undefined],
  ])('%s is %s, %s', (question, form, kind) => {
    expect(questionForm(question)).toBe(form);
    expect(questionKind(question)).toBe(kind);
  });

  it.each(['静海区2022年底作报告的区长叫什么？', '静海区的报告是哪天作的？', '辛庄镇的镇长是谁？'])(
    'is a fact about the report itself: %s',
    (question) => {
      expect(questionForm(question)).toBe('about_report');
    },
  );

  it.each([
    '静海区报告里的桥计划到什么时候通车？',
    '静海区2023年报告贫困率到什么时候降到2%以下？',
    '这条路是谁做的',
  ])('is none about the report where it asks what stands in it: %s', (question) => {
    expect(questionForm(question)).not.toBe('about_report');
  });

  it.each(['这份报告谁作的？', '谁作的这份报告', '2023年政府工作报告，是什么时候作的'])(
    'is one about the report, whichever is said first: %s',
    (question) => {
      expect(questionForm(question)).toBe('about_report');
    },
  );

  it.each(['', '？', '静海区', 'GDP'])('is plain text where nothing is asked: %j', (question) => {
    expect(questionForm(question)).toBe('text');
    expect(questionKind(question)).toBeUndefined();
  });
});
