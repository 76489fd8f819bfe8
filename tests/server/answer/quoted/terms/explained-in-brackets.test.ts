import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerParts, eventsAndAnswer } from '../../../../support/answer-parts.ts';
import { openLibraryOfTexts, type OpenedLibrary } from '../../../../support/digest-library.ts';

const report = `白石县2023年政府工作报告

——2023年1月4日在白石县第十八届人民代表大会第二次会议上

白石县县长 林山

各位代表：

一、2022年工作回顾

经济稳步回升。地区生产总值增长4%。大力推进“个转企、小升规”（个体工商户转为企业，小微企业升为规模以上企业），新增市场主体900户。东西协作扎实推进，助力青川省“两县一区”巩固脱贫成果。

二、2023年工作安排

地区生产总值增长5%。改造道路三条，实施“三水”工程（2023年）。

名词解释

1.“两县一区”：青川省白水县、红石县，黑土州绿谷区。
`;

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openLibraryOfTexts({ 'baishi.txt': report });
});
afterAll(() => opened.close());

const answerTo = async (question: string) =>
  (await eventsAndAnswer(question, answerParts(opened))).answer.text;

describe('a name in quotation marks', () => {
  it('is explained by the bracket behind it, to its end', async () => {
    const text = await answerTo('白石县的“个转企、小升规”指什么？');
    expect(text).toContain('（个体工商户转为企业，小微企业升为规模以上企业）');
  });

  it.each(['白石县“两县一区”是哪几个地方？', '白石县说的“两县一区”，到底是哪仨地方？'])(
    'is explained by the notes, however it is asked for: %s',
    async (question) => {
      expect(await answerTo(question)).toContain('红石县');
    },
  );

  it('is explained by no bracket that only gives a year', async () => {
    expect(await answerTo('白石县的“三水”工程是什么意思？')).toContain('「改造道路三条，');
  });
});
