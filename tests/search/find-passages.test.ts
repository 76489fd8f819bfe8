import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../language/places/gazetteer.ts';
import { findPassages } from '../../search/find-passages.ts';
import { readQuestion } from '../../question/read-question.ts';
import { openDigestLibrary, type OpenedLibrary } from '../support/digest-library.ts';
import { recordingEmbedder } from '../support/fakes/recording-embedder.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

function find(asked: string, options: Partial<Parameters<typeof findPassages>[1]> = {}) {
  const context = { earlier: [], reports: opened.library.reports(), gazetteer: loadGazetteer() };
  return findPassages(readQuestion(asked, context), { ...opened, limit: 10, ...options });
}

describe('passages for a question', () => {
  it.each([
    ['静海区2023年GDP目标是多少？', '120118-2023', '地区生产总值增长4%左右'],
    ['静海区2022年GDP下降多少？', '120118-2023', '地区生产总值下降4%'],
    ['静海区2021年固定资产投资目标', '120118-2021', '固定资产投资增长8%'],
    ['河西区2023年一般公共预算收入目标', '120103-2023', '一般公共预算收入增长5%'],
    ['辛庄镇2022年税收收入', '120112104-2023', '税收收入是4.3亿元'],
    ['天津市2023年城镇新增就业目标', '12-2023', '城镇新增就业35万人'],
    ['天津市2022年优良天数比率', '12-2023', '优良天数比率升到73.2%'],
    ['静海区2022年引进北京项目多少个？', '120118-2023', '从北京引进项目69个'],
  ])('come first where they answer it: %s', async (asked, reportId, words) => {
    const [first] = (await find(asked)).hits;
    expect(first?.report.id).toBe(reportId);
    expect(first?.passage.text).toContain(words);
  });

  it('are of the reports of its place and year alone', async () => {
    const { hits } = await find('河西区2023年养老服务');
    expect(hits.length).toBeGreaterThan(0);
    expect(new Set(hits.map(({ report }) => report.id))).toEqual(new Set(['120103-2023']));
  });

  it('are no more than wanted, and each once', async () => {
    const { hits } = await find('静海区和河西区养老服务', { limit: 7 });
    expect(hits).toHaveLength(7);
    expect(new Set(hits.map(({ passage }) => passage.id)).size).toBe(7);
  });

  it('say what they were ranked by', async () => {
    const { hits } = await find('静海区养老服务');
    for (const { keywordRank, vectorRank } of hits) {
      const ranks = [keywordRank, vectorRank].filter((rank) => rank !== undefined);
      expect(ranks.length).toBeGreaterThan(0);
      for (const rank of ranks) expect(rank).toBeGreaterThanOrEqual(1);
    }
  });

  it('mind the filters', async () => {
    const { hits } = await find('养老服务', { filters: { regions: ['辛庄镇'] } });
    expect(new Set(hits.map(({ report }) => report.region))).toEqual(new Set(['辛庄镇']));
  });
});

describe('facets', () => {
  it('take turns, so that no place crowds out another', async () => {
    const { hits, facets } = await find('静海区2023年和河西区2023年的地区生产总值目标');
    expect(facets).toHaveLength(2);
    expect(hits.slice(0, 4).map(({ report }) => report.region)).toEqual([
      '静海区',
      '河西区',
      '静海区',
      '河西区',
    ]);
  });

  it('are found each with its own outcome', async () => {
    const { facets, hits } = await find('静海区和北京市的GDP目标');
    expect(facets.map(({ narrowed }) => narrowed.outcome)).toEqual(['narrowed', 'no_place']);
    expect(new Set(hits.map(({ report }) => report.region))).toEqual(new Set(['静海区']));
  });

  it('of a year that is not here have no hits', async () => {
    const { facets, hits } = await find('静海区2015年GDP');
    expect(facets.map(({ narrowed }) => narrowed.outcome)).toEqual(['no_year']);
    expect(hits).toEqual([]);
  });

  it('may find a year in the words of a report about another', async () => {
    const { facets, hits } = await find('天津市2027年工业总产值');
    expect(facets[0]?.narrowed.outcome).toBe('narrowed');
    expect(hits[0]?.passage.text).toContain('到2027年');
  });

  it('of a place without a report find the passages that name it', async () => {
    const { facets, hits } = await find('武清区到2027年的经济总量');
    expect(facets[0]?.narrowed).toMatchObject({ mustName: [{ name: '武清区' }] });
    expect(hits[0]?.passage.text).toContain('武清');
  });
});

describe('the embedder', () => {
  it('is asked for the question as it is understood, once a facet', async () => {
    const embedder = recordingEmbedder({ name: opened.embedder.name });
    await find('静海区和河西区的GDP目标', { embedder });
    expect(embedder.calls.flat()).toEqual(Array(2).fill('静海区和河西区的GDP目标'));
  });

  it('that fails leaves search to the keywords', async () => {
    const embedder = recordingEmbedder({ failWith: new Error('the endpoint is down') });
    const { hits } = await find('静海区2023年GDP目标', { embedder });
    expect(hits[0]?.passage.text).toContain('地区生产总值增长4%左右');
  });

  it('whose vectors have other dimensions leaves search to the keywords', async () => {
    const embedder = { ...opened.embedder, embed: () => Promise.resolve([new Float32Array(3)]) };
    const { hits } = await find('静海区2023年GDP目标', { embedder });
    expect(hits[0]?.passage.text).toContain('地区生产总值增长4%左右');
  });
});
