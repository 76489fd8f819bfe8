import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerParts, eventsAndAnswer } from '../../../support/answer-parts.ts';
import { openLibraryOfTexts, type OpenedLibrary } from '../../../support/digest-library.ts';

const reviews: Readonly<Record<string, string>> = {
  静海区: '接待游客310万人次。地区生产总值增长4.1%，位居全市第三位。',
  河西区: '接待游客520万人次。开通2条地铁新线、新增运营里程11公里、总里程达86公里。',
  武清区: '争取上级预算资金2.6亿元，支持一般项目建设。城区空气质量优良率达81%。',
};

const plan = '完成9个地铁站，服务60岁以上居民4.2万人次，每万名常住人口拥有全科医生3名。';

function written([place, review]: readonly [string, string]): readonly [string, string] {
  const lines = [
    `${place}2023年政府工作报告`,
    '',
    '各位代表：',
    '现在，我代表区人民政府，向大会报告工作，请予审议。',
    '一、2022年工作回顾',
    review,
    '二、2023年主要任务',
    plan,
    '',
  ];
  return [`天津市${place}_2023.txt`, lines.join('\n')];
}

let opened: OpenedLibrary;
const answerTo = async (question: string) =>
  (await eventsAndAnswer(question, answerParts(opened))).answer;

describe('what a figure counts', () => {
  beforeAll(async () => {
    opened = await openLibraryOfTexts(Object.fromEntries(Object.entries(reviews).map(written)));
  });
  afterAll(() => opened.close());

  it('is the coming of people where they are asked how many people came', async () => {
    const { mode, text } = await answerTo(
      '2022年去静海玩的人多，还是去河西玩的人多？各来了多少人？',
    );
    expect(mode).toBe('computed');
    expect(text).toContain('河西区多210万人次');
  });

  it('is never a number of stations where a length is asked for', async () => {
    const { text } = await answerTo('静海区2023年轨道交通运营里程目标是多少？');
    expect(text).not.toContain('9个');
  });

  it('is the length told in a sentence on the thing, where the name alone does not say it', async () => {
    expect((await answerTo('河西区2022年底地铁总里程是多少？')).text).toContain('86公里');
  });

  it.each(['武清区2022年财政收入多少亿元？', '武清区2023年户籍人口总数是多少万人？'])(
    'is not taken from words that do not name it: %s',
    async (question) => {
      expect((await answerTo(question)).status).toBe('not_mentioned');
    },
  );

  it('may be told of the built-up area alone, by that name', async () => {
    expect((await answerTo('武清区2022年优良天数比例是多少？')).text).toContain(
      '城区空气质量优良率81%',
    );
  });

  it('is a place in an order where one is claimed', async () => {
    const { text } = await answerTo('静海区GDP在全市是第一吗？');
    expect(text).toContain('第三位');
  });
});
