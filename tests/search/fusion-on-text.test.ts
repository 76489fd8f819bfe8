import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceRanks, isFoundWithin } from '../../eval/score/evidence-recall.ts';
import type { Evidence } from '../../eval/gold-files/gold-question.ts';
import { readGoldFiles } from '../../eval/gold-files/read-gold-files.ts';
import { loadGazetteer } from '../../language/places/gazetteer.ts';
import { findPassages } from '../../search/find-passages.ts';
import { searchLegs } from '../../search/search-legs.ts';
import { readQuestion } from '../../question/read-question.ts';
import { openDigestLibrary, openLibraryOf, type OpenedLibrary } from '../support/digest-library.ts';

/** A question and where its answer stands: words of one passage each. */
type Asked = { readonly question: string; readonly evidence: readonly Evidence[] };

/** How many questions have their evidence in the first five passages of each ranking. */
async function foundInFive(questions: readonly Asked[], opened: OpenedLibrary) {
  const found = { keyword: 0, vector: 0, fused: 0 };
  for (const { question, evidence } of questions) {
    const legs = await legsOf(question, opened);
    for (const leg of ['keyword', 'vector', 'fused'] as const) {
      const ranks = evidenceRanks(evidence, hitsAt(legs[leg], opened));
      if (isFoundWithin(5, ranks)) found[leg] += 1;
    }
  }
  return found;
}

/** The reports of its place and year are searched, as the product does; one facet a question. */
async function legsOf(asked: string, opened: OpenedLibrary) {
  const { library, index, embedder } = opened;
  const context = { earlier: [], reports: library.reports(), gazetteer: loadGazetteer() };
  const question = readQuestion(asked, context);
  const { facets } = await findPassages(question, { ...opened, limit: 5 });
  const [facet] = facets;
  const reports = facet?.narrowed.reports ?? [];
  const legs = await searchLegs(facet?.question ?? question, { index, embedder, reports });
  return { keyword: legs.keyword, vector: legs.vector, fused: legs.fused };
}

function hitsAt(
  found: readonly { readonly position: number }[],
  { index, library }: OpenedLibrary,
) {
  const files = new Map(library.reports().map(({ id, sourceFile }) => [id, sourceFile]));
  const ids = found.slice(0, 5).map(({ position }) => index.keywords.ids[position] ?? '');
  return library
    .passagesById(ids)
    .map(({ text, reportId }) => ({ text, sourceFile: files.get(reportId) }));
}

const ofDigests: readonly Asked[] = [
  ['静海区2022年地区生产总值下降了多少？', 'jinghai-2023.md', '2022年全区地区生产总值下降4%'],
  ['静海2022年从北京引进了多少个项目？', 'jinghai-2023.md', '从北京引进项目69个'],
  ['静海2022年整治了多少违规用地？', 'jinghai-2023.md', '整治违规用地3.1万亩'],
  ['静海的PM2.5平均浓度降到多少？', 'jinghai-2023.md', 'PM2.5年平均浓度降到41微克'],
  ['静海2023年要改造多少个老旧小区？', 'jinghai-2023.md', '老旧小区提升改造41个'],
  ['子牙经开区主攻什么产业？', 'jinghai-2023.md', '子牙经开区主攻新能源汽车'],
  ['河西区2022年一般公共预算收入是多少？', 'hexi-2023.md', '一般公共预算收入预计是50.23亿元'],
  ['河西区有多少家居家养老服务中心？', 'hexi-2023.md', '居家养老服务中心有2个'],
  ['河西2023年要新增多少个学位？', 'hexi-2023.md', '学位新增3480个'],
  ['“两县一区”指哪里？', 'hexi-2023.md', '“两县”是平凉市庄浪县'],
  ['天津市2023年城镇新增就业的目标是多少？', 'tianjin-2023.md', '城镇新增就业35万人'],
  ['天津今后五年经济总量要达到多少？', 'tianjin-2023.md', '经济总量达到2万亿元左右'],
  ['天津的轨道交通通车里程有多长？', 'tianjin-2023.md', '通车里程为286公里'],
  ['天津2023年粮食播种面积要多少亩？', 'tianjin-2023.md', '粮食播种面积550万亩以上'],
  ['辛庄镇2022年的税收收入是多少？', 'xinzhuang-2023.md', '税收收入是4.3亿元'],
  ['辛庄镇2022年新增就业多少人？', 'xinzhuang-2023.md', '全年新增就业1755人'],
  ['辛庄2023年固定资产投资增长目标', 'xinzhuang-2023.md', '固定资产投资增长10%'],
  ['肇庆2021年粮食产量有多少？', 'zhaoqing-2022.md', '全年粮食产量有122万吨'],
  ['肇庆2022年城镇新增就业目标', 'zhaoqing-2022.md', '城镇新增就业4万人以上'],
  ['肇庆到2026年铁路通车里程要多长？', 'zhaoqing-2022.md', '铁路通车总里程力争超过400公里'],
].map(([question = '', doc = '', quote = '']) => ({ question, evidence: [{ doc, quote }] }));

describe('both legs together find no less than keywords alone', () => {
  let opened: OpenedLibrary;
  beforeAll(async () => {
    opened = await openDigestLibrary();
  });
  afterAll(() => opened.close());

  it('in the digests', async () => {
    const found = await foundInFive(ofDigests, opened);
    expect(found.keyword).toBeGreaterThan(0.8 * ofDigests.length);
    expect(found.fused).toBeGreaterThanOrEqual(found.keyword);
  });

  it('which would be seen: the stand-in by itself finds less, and trusted like a model no more', async () => {
    const { vector, keyword } = await foundInFive(ofDigests, opened);
    expect(vector).toBeLessThan(keyword);
    const trusting = { ...opened, embedder: { ...opened.embedder, trust: 1 } };
    expect((await foundInFive(ofDigests, trusting)).fused).toBeLessThanOrEqual(keyword);
  });
});

const pages = fileURLToPath(new URL('../../../shared/reports', import.meta.url));
const goldFile = fileURLToPath(new URL('../../../shared/gold/dev.jsonl', import.meta.url));
const notice =
  existsSync(pages) && existsSync(goldFile) ? '' : ' (skipped: no ../shared/gold at hand)';

it.skipIf(notice !== '')(
  `both legs together find no less than keywords alone in real pages${notice}`,
  async () => {
    const gold = await readGoldFiles([goldFile]);
    const first = gold.filter(({ history, evidence }) => !history.length && evidence.length > 0);
    const opened = await openLibraryOf([pages]);
    try {
      const found = await foundInFive(first, opened);
      expect(first.length).toBeGreaterThan(50);
      expect(found.keyword).toBeGreaterThan(0.5 * first.length);
      expect(found.fused).toBeGreaterThanOrEqual(found.keyword);
    } finally {
      opened.close();
    }
  },
);
