import { describe, expect, it } from 'vitest';
import {
  questionForm,
  questionKind,
  wantedUnit,
  type QuestionForm,
} from '../../search/question-form.ts';

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

  it.each(['', '？', '静海区', 'GDP'])('is plain text where nothing is asked: %j', (question) => {
    expect(questionForm(question)).toBe('text');
    expect(questionKind(question)).toBeUndefined();
  });
});

describe('the unit that a number has to be written with', () => {
  it.each([
    ['GDP增长百分之几？', '增长4%', '500亿元'],
    ['GDP总量是多少亿元？', '500亿元', '增长4%'],
    ['新增就业多少人？', '1.4万人', '15个'],
    ['PM2.5是多少微克？', '41微克/立方米', '8.9个百分点'],
  ])('%s: %s, not %s', (question, right, wrong) => {
    const unit = wantedUnit(question);
    expect(unit?.test(right)).toBe(true);
    expect(unit?.test(wrong)).toBe(false);
  });

  it('is any where none is asked for', () => {
    expect(wantedUnit('静海怎样治理大气污染？')).toBeUndefined();
  });
});
