import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerParts, eventsAndAnswer } from '../../support/answer-parts.ts';
import { openLibraryOfTexts, type OpenedLibrary } from '../../support/digest-library.ts';

const reports: Readonly<Record<string, string>> = {
  静海区:
    '一般公共预算收入50亿元、增长1.7%（同口径增长2.5%）。粮食产量38万吨。\n城乡面貌有新的变化，民生实事全部办成，社会保持和谐稳定，各项改革走深走实，营商环境有新的改善。\n粮食总产量36万吨。',
  河西区: '一般公共预算收入60亿元、增长3%。',
  武清区: '一般公共预算收入同口径增长6.6%。',
};

function written(place: string, review: string): string {
  return [
    `${place}2023年政府工作报告`,
    '',
    '各位代表：',
    '现在，我代表区人民政府，向大会报告工作，请予审议。',
    '一、2022年工作回顾',
    review,
    '二、2023年主要任务',
    '2023年主要预期目标是：地区生产总值增长4%左右。',
    '',
  ].join('\n');
}

let opened: OpenedLibrary;
const answerTo = async (question: string) =>
  (await eventsAndAnswer(question, answerParts(opened))).answer;

describe('figures on several bases', () => {
  beforeAll(async () => {
    const texts = Object.entries(reports).map(
      ([place, review]) => [`天津市${place}_2023.txt`, written(place, review)] as const,
    );
    opened = await openLibraryOfTexts(Object.fromEntries(texts));
  });
  afterAll(() => opened.close());

  it('are compared as they stand where a report states them so', async () => {
    const { text, figures } = await answerTo('静海区和河西区2022年一般公共预算收入增速哪个高？');
    expect(text).toMatch(/河西区.*1\.3个百分点/u);
    expect(text).not.toContain('口径');
    expect(figures?.map(({ basis }) => basis)).toEqual([undefined, undefined]);
  });

  it('are compared with a warning where only one on a basis is there', async () => {
    const { text, figures } = await answerTo('武清区和河西区2022年一般公共预算收入增速哪个高？');
    expect(text).toContain('同口径增长6.6%');
    expect(text).toContain('口径不同（武清区为同口径），比较结果仅供参考。');
    expect(figures?.map(({ basis }) => basis)).toContain('同口径');
  });

  it('are told to be two where a report states two values of one thing', async () => {
    const { text, citations } = await answerTo('静海区2022年粮食产量是多少？');
    expect(text).toMatch(/38万吨\[1\]。同一份报告另一处为：静海区2022年粮食产量36万吨\[2\]。/u);
    expect(text).toMatch(/报告中有两个数，请核对原文。$/u);
    expect(citations.map(({ quote }) => quote).join()).toMatch(/38万吨.*36万吨/u);
  });
});
