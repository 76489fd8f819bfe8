import { describe, expect, it } from 'vitest';
import { coversFiveYears } from '../../../ingest/describe/covers-five-years.ts';
import { outlineSections } from '../../../ingest/outline/outline-sections.ts';

function covers(headings: readonly string[], words = '稳步推进。', meeting: string | null = null) {
  const text = headings.map((heading) => `${heading}\n${words}`).join('\n');
  return coversFiveYears({ text, sections: outlineSections(text), meeting });
}

describe('a report that covers five years', () => {
  it.each([
    [['一、过去五年及2022年工作回顾', '二、今后五年的目标任务和2023年工作安排']],
    [['一、“十三五”时期工作回顾', '二、2035年远景目标和“十四五”时期主要目标与重点任务']],
    [['2021年和本届政府工作回顾', '新一届政府目标任务', '2022年工作安排']],
    [['一、过去五年工作回顾', '二、2018年经济社会发展总体要求和政策取向']],
    [['一、2020年工作回顾', '二、“十三五”时期发展成就和“十四五”时期主要目标任务']],
  ])('says so in its headings: %j', (headings) => {
    expect(covers(headings)).toBe(true);
  });

  it('says so to the first meeting of a congress', () => {
    const words = '五年来，经济稳中有进。五年来，民生改善。五年来，生态向好。';
    const meeting = '某市第十四届人民代表大会第一次会议';
    expect(covers(['一、2021年工作回顾', '二、2022年工作安排'], words, meeting)).toBe(true);
  });
});

describe('a report of one year', () => {
  it.each([
    [['一、2022年工作回顾', '二、2023年主要任务']],
    [['一、2021年工作回顾', '二、2022年目标任务', '三、“十四五”开局']],
  ])('is none: %j', (headings) => {
    expect(covers(headings)).toBe(false);
  });

  it('may speak of five years once', () => {
    expect(covers(['一、2022年工作回顾', '二、2023年主要任务'], '过去五年的努力有了回报。')).toBe(
      false,
    );
  });
});
