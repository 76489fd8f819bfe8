import { describe, expect, it } from 'vitest';
import { understood } from '../../../../support/made/an-understood-question.ts';
import { correctPremise } from '../../../../../server/answer/quoted/premise/correct-premise.ts';

const say = (question: string, ...quotes: readonly string[]) =>
  correctPremise(
    understood(question),
    quotes.map((quote) => ({ quote })),
  );

const target = '全区预期目标是：地区生产总值增长4%左右，固定资产投资增长3%，新增就业1万人以上。';

describe('a number that a question takes for granted', () => {
  it.each([
    ['静海区2023年GDP目标定了8%，为什么这么高？', target],
    ['静海区2023年GDP目标是8%对吧？', target],
    ['静海区2023年GDP增长3%，是吗？', target],
    ['静海怎么会新增就业2万人？', target],
    ['肇庆已经交付15万辆了吗？', '工厂生产交付8万多辆。'],
  ])('is corrected where the words say another: %s', (question, quote) => {
    expect(say(question, quote)).toContain('不符');
  });

  it('is corrected where it goes the other way', () => {
    expect(say('静海2022年GDP增长了4%，怎么做到的？', '预计地区生产总值下降4%。')).toContain(
      '相反',
    );
  });

  it.each([
    ['静海区2023年GDP目标是4%对吧？', target],
    ['静海区2023年GDP目标定了百分之四，为什么这么低？', target],
    ['静海2022年GDP下降了4%，为什么？', '预计地区生产总值下降4%。'],
    ['投资16000亿元对吗？', '投资1.6万亿元。'],
  ])('is left alone where the words say it: %s', (question, quote) => {
    expect(say(question, quote)).toBe('');
  });

  it.each([
    ['there is no number of its unit', '静海财政收入怎么会增长20%？', '一般公共预算收入保持同步。'],
    [
      'the clause that names it has none, whatever stands beside',
      '静海财政收入怎么会增长20%？',
      '地区生产总值增长4%，一般公共预算收入与经济增长同步。',
    ],
    ['it is a bound', '静海GDP目标在8%以上吗？', target],
    ['it is compared with', '静海GDP目标与去年的8%相比是不是更高？', target],
    ['it picks what is asked for', '哪些园区的任务是10%？', target],
    ['nothing is quoted', '静海GDP目标定了8%，为什么？'],
    ['it names or counts', '辛庄镇的3个公园建好了吗？', '建成5个公园。'],
    ['it is a year', '静海2025年会实现吗？', '到2024年实现。'],
  ])('is left alone where %s', (_why, question, ...quotes) => {
    expect(say(question, ...quotes)).toBe('');
  });

  it('is not said again', () => {
    expect(say('静海区2023年GDP目标是8%对吧？', target)).not.toMatch(/\d/u);
  });
});
