import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerParts, eventsAndAnswer } from '../../../support/answer-parts.ts';
import {
  openDigestLibrary,
  openLibraryOf,
  type OpenedLibrary,
} from '../../../support/digest-library.ts';
import { hasSharedCorpus } from '../../../support/shared-texts.ts';

let opened: OpenedLibrary;
const answerTo = async (question: string) =>
  (await eventsAndAnswer(question, answerParts(opened))).answer;

/** What every computed answer owes: cited words that are the report's, and figures to show. */
async function computedTo(question: string): Promise<string> {
  const answer = await answerTo(question);
  expect(answer).toMatchObject({ mode: 'computed', status: 'answered' });
  expect(answer.figures?.length).toBeGreaterThan(0);
  expect(answer.checks).toMatchObject({ withheld: 0, unsupportedNumbers: 0 });
  for (const { reportId, start, end, quote } of answer.citations)
    expect(opened.library.report(reportId)?.text.slice(start, end)).toBe(quote);
  return answer.text;
}

describe('questions put to the digests', () => {
  beforeAll(async () => {
    opened = await openDigestLibrary();
  }, 60_000);
  afterAll(() => opened.close());

  it.each<readonly [string, readonly (string | RegExp)[]]>([
    ['静海区2023年固定资产投资目标比辛庄镇低多少？', ['3%', '10%', '7个百分点']],
    ['静海区2021年和2023年的地区生产总值目标哪个高？', ['4%', '两者相同']],
    ['静海区2023年GDP目标比2022年实际高多少个百分点？', ['下降4%', '4%左右', '高8个百分点']],
    ['天津市2023年城镇新增就业目标比2022年实际少多少人？', ['36万人', '35万人', '少1万人']],
    ['天津市2023年国家高新技术企业目标比2022年多多少家？', ['1.1万家', '多1000家']],
    ['河西区2023年的新增就业目标与静海区差多少？', ['1.9万人', '1万人以上']],
    ['2023年固定资产投资目标，天津、河西、辛庄镇从高到低排一下', [/辛庄镇.*10%.*天津市.*3%/u]],
    ['静海、河西、辛庄镇2023年一般公共预算收入目标最高的是谁？', ['辛庄镇', '7%']],
    [
      '辛庄镇2022年固定资产投资相当于地区生产总值的百分之几？',
      ['51.74亿元', '53.87亿元', '96.05%'],
    ],
    ['河西区2022年建设项目加储备项目一共多少个？', ['82个', '33个', '115个']],
    ['静海区2023年GDP增速目标是否高于河西区？', [/^不是。/u, '两者相同']],
    ['静海区2023年固定资产投资目标低于辛庄镇吗？', [/^是。/u, '7个百分点']],
    ['静海区2023年固定资产投资目标比辛庄镇高吗？', [/^不是。/u, '7个百分点']],
    ['河西区2023年的新增学位目标是否多于2022年实际？', [/^(?:不)?是。/u, '3480个', '7600']],
    ['静海区地区生产总值2020年到2022年怎么变化？', ['下降3%', '下降4%', '没有找到2021年']],
  ])('%s', async (question, holds) => {
    const text = await computedTo(question).catch(async (error: unknown) => {
      throw new Error(`${question} → ${(await answerTo(question)).text}`, { cause: error });
    });
    for (const words of holds) expect(text).toMatch(words);
  });

  it('leave a question to the passages that the table cannot answer', async () => {
    for (const question of [
      '静海区和河西区2023年养老服务哪个更好？',
      '东部哪个省2023年GDP目标最高？',
    ])
      expect((await answerTo(question)).mode).toBe('quoted');
  });

  it('tell which places have the figure and which not', async () => {
    const { text, coverage } = await answerTo('2023年GDP目标在5%以上的地方有哪些？');
    expect(text).toMatch(/符合条件的有：辛庄镇增长5%/u);
    expect(coverage?.searched).toBe(4);
    expect(coverage?.mentioning).toHaveLength(4);
    expect(coverage?.silent).toEqual([]);
  });

  it('say so where none lies beyond the border', async () => {
    const { text } = await answerTo('2023年有哪些区的GDP目标超过8%？');
    expect(text).toMatch(/没有符合条件的，最接近的是：.*4%/u);
  });
});

// Checked by hand against the reports.
const corpusFiles = [
  ...['湖北省_2021', '湖北省_2022', '广东省_2022', '江苏省_2022', '青海省_2022', '海南省_2022'],
  ...['西藏自治区_2022', '四川省_2022', '重庆市_2022', '吉林省_2021', '吉林省_2022'],
  ...['全国_2020', '全国_2021', '全国_2022'],
].map((name) =>
  fileURLToPath(new URL(`../../../../../shared/corpus/${name}.txt`, import.meta.url)),
);

describe.skipIf(!hasSharedCorpus)('questions put to reports of the corpus', () => {
  beforeAll(async () => {
    opened = await openLibraryOf(corpusFiles);
  }, 60_000);
  afterAll(() => opened.close());

  it.each<readonly [string, readonly (string | RegExp)[]]>([
    ['湖北省2021年的GDP增长目标完成了吗？', ['10%以上', '12.9%', '2.9个百分点', '达到了目标']],
    ['吉林省2021年GDP完成目标了吗？', ['6%—7%', '6.6%', '达到了目标']],
    ['全国2020年城镇新增就业目标完成了没有？', ['900万人', '1186万人', '286万人', '达到了目标']],
    ['西藏2022年GDP目标比青海高多少？', ['8%左右', '5.5%左右', '2.5个百分点']],
    ['四川和重庆2022年社会消费品零售总额目标哪个高？', ['8%', '7%左右', '四川省高1个百分点']],
    ['广东和江苏2021年的地区生产总值相差多少？', ['12.4万亿元', '11.6万亿元', '8000亿元']],
    ['全国2021年的GDP目标和实际增速差多少？', ['6%以上', '8.1%', '2.1个百分点']],
    ['全国近三年GDP增速有什么变化？', ['6.1%', '2.3%', '8.1%']],
    ['全国2019年到2021年城镇新增就业人数的变化', ['1352万人', '1186万人', '1269万人']],
    ['全国2020年和2021年城镇新增就业一共多少万人？', ['1186万人', '1269万人', '2455万人']],
    ['哪些省2022年的GDP增长目标在7%以上？', [/海南省增长9%.*西藏自治区增长8%.*湖北省增长7%/u]],
    ['2022年GDP目标最低的是哪个省？', ['江苏省', '广东省', '青海省', '5.5%']],
    ['海南、湖北、吉林2022年GDP目标从高到低怎么排？', [/海南省.*9%.*湖北省.*7%.*吉林省.*6%/u]],
    ['吉林省2022年的GDP目标是加快还是放缓，跟2021年实际比？', ['6.6%', '6%左右', '放缓']],
    ['有几个省2022年GDP目标低于6%？', ['江苏省', '青海省', '广东省']],
    ['全国2021年和2022年的CPI涨幅目标各是多少？', ['3%左右']],
    ['湖北省2022年的GDP目标比2021年的目标低多少？', ['10%以上', '7%左右', '3个百分点']],
    ['重庆、四川2022年GDP目标哪个更高？', ['5.5%左右', '6.5%左右', '1个百分点']],
  ])('%s', async (question, holds) => {
    const text = await computedTo(question).catch(async (error: unknown) => {
      throw new Error(`${question} → ${(await answerTo(question)).text}`, { cause: error });
    });
    for (const words of holds) expect(text).toMatch(words);
  });

  it('say so where what is added is a target in one year and a result in another', async () => {
    const { text } = await answerTo('四川省2021年和2022年的城镇新增就业合计多少万人？');
    expect(text).toContain('目标');
    expect(text).toContain('仅供参考');
  });
});
