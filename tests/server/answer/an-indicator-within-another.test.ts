import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerParts, eventsAndAnswer } from '../../support/answer-parts.ts';
import { openLibraryOfTexts, type OpenedLibrary } from '../../support/digest-library.ts';

const plans: Readonly<Record<string, string>> = {
  静海区: '单位国内生产总值二氧化碳排放累计降低17%，推动重点领域绿色转型。',
  河西区: '民间固定资产投资增长9%，推动重点领域绿色转型。',
  武清区: '农产品进出口总额增长7%，推动重点领域绿色转型。',
  宝坻区: 'GDP电耗持续下降，降幅3%，推动重点领域绿色转型。',
  蓟州区: '地区生产总值增长5%，单位地区生产总值能耗下降3%。',
};

function written(place: string, plan: string): string {
  return [
    `${place}2023年政府工作报告`,
    '',
    '各位代表：',
    '现在，我代表区人民政府，向大会报告工作，请予审议。',
    '一、2022年工作回顾',
    '城镇新增就业2.1万人。',
    '二、2023年主要任务',
    plan,
    '',
  ].join('\n');
}

let opened: OpenedLibrary;
const answerTo = async (question: string) =>
  (await eventsAndAnswer(question, answerParts(opened))).answer;

describe('an indicator that stands within the name of another', () => {
  beforeAll(async () => {
    const texts = Object.entries(plans).map(
      ([place, plan]) => [`天津市${place}_2023.txt`, written(place, plan)] as const,
    );
    opened = await openLibraryOfTexts(Object.fromEntries(texts));
  });
  afterAll(() => opened.close());

  it.each([
    ['静海区2023年GDP目标是多少？', '单位国内生产总值'],
    ['河西区2023年固定资产投资目标是多少？', '民间固定资产投资'],
    ['武清区2023年进出口总额目标是多少？', '农产品进出口总额'],
    ['宝坻区2023年GDP目标是多少？', 'GDP电耗'],
  ])('answers nothing, and is offered beside the text: %s', async (question, offered) => {
    const { status, nearest } = await answerTo(question);
    expect(status).toBe('not_mentioned');
    expect(nearest?.[0]?.quote).toContain(offered);
  });

  it('answers where it is what is asked for', async () => {
    expect((await answerTo('河西区2023年民间固定资产投资目标是多少？')).text).toContain('9%');
    expect((await answerTo('静海区2023年单位GDP二氧化碳排放目标是多少？')).text).toContain('17%');
  });

  it('hides nothing of the indicator itself beside it', async () => {
    expect((await answerTo('蓟州区2023年GDP目标是多少？')).text).toContain('增长5%');
  });
});
