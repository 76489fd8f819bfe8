import { describe, expect, it } from 'vitest';
import { headingOrientation, lineHeading } from '../../../ingest/outline/read-heading.ts';

describe('a line that is a heading', () => {
  it.each([
    ['第一部分 2022年工作回顾', 0],
    ['2022年主要工作回顾', 0],
    ['2023年工作安排', 0],
    ['“十三五”时期工作回顾', 0],
    ['过去五年工作回顾', 0],
    ['今后五年的总体要求和目标任务', 0],
    ['2021年和本届政府工作回顾', 0],
    ['名词解释', 0],
    ['一、2022年工作回顾', 1],
    ['十一、加强政府自身建设', 1],
    ['三．扎实推进乡村振兴', 1],
    ['（一）全力稳住经济大盘', 2],
    ['(二)着力扩大有效投资', 2],
    ['1.培育壮大新动能', 3],
    ['12、推进绿色发展', 3],
    ['（1）加快项目建设', 4],
  ])('has its rank: %s is of depth %i', (line, depth) => {
    expect(lineHeading(line)).toEqual({ title: line, depth });
  });
});

describe('a heading before a paragraph', () => {
  it.each([
    ['（一）经济稳中有进。全年地区生产总值增长5%。', '（一）经济稳中有进', 2],
    ['一、全力稳住经济大盘。全年新增市场主体1.4万户。', '一、全力稳住经济大盘', 1],
    ['1.加快转型升级。培育专精特新企业74家。', '1.加快转型升级', 3],
    ['——民生福祉不断增强。坚持以人民为中心的发展思想。', '民生福祉不断增强', 5],
    ['——京津冀协同发展继续走深。全年引进项目69个。', '京津冀协同发展继续走深', 5],
    ['科学防控见到成效。年初疫情来袭后，全镇连续奋战。', '科学防控见到成效', 5],
    [
      '（三）坚持扩内需、稳投资，增强发展后劲。落实各项政策。',
      '（三）坚持扩内需、稳投资，增强发展后劲',
      2,
    ],
  ])('is its number and lead sentence: %s', (line, title, depth) => {
    expect(lineHeading(line)).toEqual({ title, depth });
  });
});

describe('a line that is no heading', () => {
  it.each([
    ['a sentence', '全区上下齐心协力，经济运行稳中有进，民生持续改善。'],
    ['a short sentence alone', '成绩来之不易。'],
    ['a greeting', '各位代表：'],
    ['a lead sentence with figures', '全年新增就业2.1万人。各项工作稳步推进。'],
    ['a lead sentence that tells of us', '我们打好攻坚战。全年签约项目407个。'],
    [
      'a lead sentence that is long',
      '全区上下深入学习贯彻党的二十大精神凝聚起奋进力量。各项工作稳步推进。',
    ],
    ['a decimal number', '3.5亿元投资已经到位'],
    ['a numbered note', '1.“一核两轴”：指全区的空间布局。'],
    ['a year in a sentence', '2022年，全区经济稳中有进。'],
    ['a title', '政府工作报告'],
    ['a list that goes on', '一是稳增长；'],
  ])('is %s', (_, line) => {
    expect(lineHeading(line)).toBeUndefined();
  });
});

describe('where a heading looks', () => {
  it.each([
    ['一、2022年工作回顾', 'result'],
    ['“十三五”时期取得的成就', 'result'],
    ['2021年工作完成情况', 'result'],
    ['二、2023年重点工作', 'target'],
    ['三、2023年主要目标和任务', 'target'],
    ['今后五年工作思路', 'target'],
    ['下一步工作打算', 'target'],
    ['三、加强政府自身建设', null],
    ['名词解释', null],
  ])('%s: %s', (title, orientation) => {
    const heading = lineHeading(title) ?? { title, depth: 0 };
    expect(headingOrientation(heading)).toBe(orientation);
  });

  it('is back when it names the years that passed, whatever was their aim', () => {
    expect(headingOrientation({ title: '一、过去五年目标任务完成情况', depth: 1 })).toBe('result');
  });

  it('is not said below the second rank, where praise and promise use the same words', () => {
    expect(headingOrientation({ title: '（一）圆满完成目标任务', depth: 2 })).toBeNull();
    expect(headingOrientation({ title: '1.巩固脱贫成就', depth: 3 })).toBeNull();
  });
});
