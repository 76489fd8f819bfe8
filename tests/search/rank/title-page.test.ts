import { describe, expect, it } from 'vitest';
import { isOfTitlePage, tellsOccasion } from '../../../search/rank/title-page.ts';

describe('a line of a title page', () => {
  it.each([
    '白石县2023年政府工作报告',
    '——2023年1月4日在白石县第十八届人民代表大会第二次会议上',
    '（ 2023年1月4日）',
    '白石县人民政府县长  林  山',
    '林山',
    '——2022年1月11日在白石县第十四届人民代表大会第一次会议上白石县县长林山向大会作政府工作报告。',
  ])('says whose the report is: %s', (line) => {
    expect(isOfTitlePage(line)).toBe(true);
  });

  it.each([
    '白石县县长林山代表县政府向大会作政府工作报告。',
    '2023年1月4日，白石大桥通车。',
    '各位代表：',
    '一、2022年工作回顾',
    '建成城北水厂，受益群众2.1万人',
  ])('is not: %s', (line) => {
    expect(isOfTitlePage(line)).toBe(false);
  });

  it('says on what occasion it was given by the meeting or by the day', () => {
    expect(tellsOccasion('在白石县第十八届人民代表大会第二次会议上')).toBe(true);
    expect(tellsOccasion('（ 2023年1月4日）')).toBe(true);
    expect(tellsOccasion('白石县人民政府县长  林  山')).toBe(false);
  });
});
