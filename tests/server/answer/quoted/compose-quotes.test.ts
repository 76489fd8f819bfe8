import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../language/places/gazetteer.ts';
import { findPassages } from '../../../../search/find-passages.ts';
import { readQuestion } from '../../../../question/read-question.ts';
import { composeQuotes } from '../../../../server/answer/quoted/compose-quotes.ts';
import { checkSentence } from '../../../../server/answer/gate/check-sentence.ts';
import {
  quoteOf,
  type DraftPart,
  type DraftSentence,
} from '../../../../server/answer/gate/draft.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../../support/digest-library.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

type Quoted = {
  readonly sentences: readonly DraftSentence[];
  readonly text: string;
  readonly ending: Extract<DraftPart, { readonly type: 'ended' }>;
};

/** Answers a question over the digests by quoting. */
async function quote(asked: string): Promise<Quoted> {
  const reports = opened.library.reports();
  const context = { earlier: [], reports, gazetteer: loadGazetteer() };
  const question = readQuestion(asked, context);
  const found = await findPassages(question, { ...opened, limit: 20 });
  const rarity = (token: string) => opened.index.keywords.rarity(token);
  const parts = composeQuotes({ question, found, rarity });
  const sentences = parts.flatMap((part) => (part.type === 'sentence' ? [part.sentence] : []));
  const ending = parts.at(-1);
  if (ending?.type !== 'ended') throw new Error('Quoting did not end.');
  return { sentences, ending, text: sentences.map(({ text }) => text).join('') };
}

describe('target and result', () => {
  it.each([
    ['静海区2023年地区生产总值的增长目标是多少？', '静海区2023年目标', '4%左右'],
    ['静海区2022年地区生产总值增长了多少？', '静海区2022年', '下降4%'],
    ['静海区2023年一般公共预算收入目标是多少？', '静海区2023年目标', '6.5%'],
    ['静海区2022年一般公共预算收入实际增减多少？', '静海区2022年', '19.6%'],
    ['静海区2021年一般公共预算收入目标是多少？', '静海区2021年目标', '10%'],
    ['河西区2023年固定资产投资目标是多少？', '河西区2023年目标', '3%'],
    ['河西区2022年固定资产投资完成多少？', '河西区2022年', '159亿元'],
  ])('of one indicator are kept apart: %s', async (asked, label, figure) => {
    const { text, ending, sentences } = await quote(asked);
    expect(ending.status).toBe('answered');
    expect(sentences).toHaveLength(1);
    expect(text).toContain(label);
    expect(text).toContain(figure);
  });
});

describe('places side by side', () => {
  it('each get a sentence of their own, in the order asked', async () => {
    const { sentences, ending } = await quote(
      '静海区和河西区2023年一般公共预算收入目标分别是多少？',
    );
    expect(ending.status).toBe('answered');
    expect(sentences.map(({ evidence }) => evidence[0]?.report.region)).toEqual([
      '静海区',
      '河西区',
    ]);
    expect(sentences[0]?.text).toContain('6.5%');
    expect(sentences[1]?.text).toContain('5%');
  });

  it('are answered in part where one has no report here', async () => {
    const { text, ending } = await quote('静海区和北京市2023年地区生产总值目标分别是多少？');
    expect(ending.status).toBe('partial');
    expect(text).toContain('4%左右');
    expect(ending.remark).toContain('北京市');
  });
});

describe('what cannot be answered', () => {
  it('of a place that is not here has no sentence', async () => {
    const { sentences } = await quote('北京市2023年地区生产总值目标是多少？');
    expect(sentences).toEqual([]);
  });

  it('of a year that is not here has no sentence', async () => {
    const { sentences } = await quote('静海区2019年地区生产总值增长多少？');
    expect(sentences).toEqual([]);
  });

  it.each([
    '静海区的航天发射场建在哪里？',
    '辛庄镇2023年量子计算机采购了多少台？',
    '河西区的七大发射基地是哪些？',
  ])('for the report is silent: %s', async (asked) => {
    const { sentences, ending } = await quote(asked);
    expect(sentences).toEqual([]);
    expect(ending.status).toBe('not_mentioned');
  });
});

describe('a question without its place', () => {
  it('is answered for each report by name, and says what was missing', async () => {
    const { sentences, ending } = await quote('2023年地区生产总值目标是多少？');
    const places = sentences.map(({ evidence }) => evidence[0]?.report.region);
    expect(ending.status).toBe('clarify');
    expect(ending.remark).toContain('哪个地区');
    expect(places.length).toBeGreaterThan(2);
    expect(new Set(places).size).toBe(places.length);
    for (const { text, evidence } of sentences) expect(text).toContain(evidence[0]?.report.region);
  });
});

describe('how much in a year that is planned in one report and reviewed in another', () => {
  it('is what came about, where neither is asked for', async () => {
    const { text } = await quote('河西区2022年一般公共预算收入多少？');
    expect(text).toContain('河西区2022年情况');
  });
});

describe('a question that asks yes or no', () => {
  it.each([
    ['静海区2022年进出口是不是下降了？', '不是。'],
    ['静海区2022年地区生产总值是不是下降了？', '是。'],
  ])('%s is told %s', async (asked, opening) => {
    const { text } = await quote(asked);
    expect(text.startsWith(opening)).toBe(true);
  });
});

describe('a place without a report of its own', () => {
  it('is answered from the report of the place around it, in words that name it', async () => {
    const { text, ending, sentences } = await quote('武清区到2027年的经济总量目标是多少？');
    expect(ending.status).toBe('answered');
    expect(sentences[0]?.evidence[0]?.report.region).toBe('天津市');
    expect(text).toContain('武清');
    expect(text).toContain('1000亿元');
  });

  it('is not answered with words about another place', async () => {
    const { sentences } = await quote('南开区2023年一般公共预算收入目标是多少？');
    for (const sentence of sentences) expect(sentence.text).toContain('南开');
  });
});

describe('every quoted sentence', () => {
  const questions = [
    '静海区2022年引进了多少北京项目？',
    '静海区2023年要改造多少个老旧小区？',
    '辛庄镇2022年税收收入是多少？',
    '辛庄镇2023年在生态建设方面有哪些安排？',
    '天津市2023年城镇新增就业目标是多少？',
    '天津市2022年优良天数比例是多少？',
    '肇庆市2022年地区生产总值目标是多少？',
    '河西区的“两县一区”是什么意思？',
    '河西区2023年有哪些养老举措？',
    '静海区2021年和2023年固定资产投资目标分别是多少？',
  ];

  it.each(questions)('stands in the words it cites: %s', async (asked) => {
    const { sentences, text } = await quote(asked);
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) {
      expect(checkSentence(sentence).faults).toEqual([]);
      const [evidence] = sentence.evidence;
      const quoted = /「(?<words>.*)」/u.exec(sentence.text)?.groups?.['words'];
      expect(quoteOf(evidence!)).toContain(quoted);
    }
    expect(text).toContain(sentences[0]!.evidence[0]!.report.region);
  });
});
