import { afterAll, beforeAll, expect, it } from 'vitest';
import { searchByStage } from '../../../eval/product/search-stages.ts';
import { openProduct } from '../../../eval/product/open-product.ts';
import { makeReportShelf } from '../../../eval/report-shelf.ts';
import { measureStages } from '../../../eval/score/stage-recall.ts';
import { searchStages } from '../../../eval/system-under-test.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { aGoldQuestion } from '../a-gold-question.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

const question = '河西区和静海区2023年地区生产总值的目标分别是多少？';

it('gives what each leg found, both fused, and what the product gives', async () => {
  const found = await searchByStage({ question, k: 6 }, answerParts(opened));
  for (const stage of searchStages) expect(found[stage], stage).toHaveLength(6);
  const system = await openProduct({ dataDir: opened.dataDir });
  expect(found.ranked).toEqual(await system.search({ question, k: 6 }));
  await system.close();
});

it('lets the places of a question take turns at each stage', async () => {
  const found = await searchByStage({ question, k: 2 }, answerParts(opened));
  for (const stage of searchStages) {
    const reports = found[stage].map(({ reportId }) => reportId);
    expect(reports.toSorted(), stage).toEqual(['120103-2023', '120118-2023']);
  }
});

it('is told with the embedder’s failure, not without its vectors', async () => {
  const embedder = { ...opened.embedder, embed: () => Promise.reject(new Error('out of reach')) };
  const parts = answerParts({ ...opened, embedder });
  await expect(searchByStage({ question, k: 6 }, parts)).rejects.toThrow('out of reach');
});

it('is measured by the evidence', async () => {
  const evidence = [{ doc: 'jinghai-2023.md', quote: '从北京引进项目69个' }];
  const asked = { question: '静海2022年从北京引进了多少个项目？', evidence };
  const questions = [aGoldQuestion(asked), aGoldQuestion({ type: 'unanswerable', evidence: [] })];
  const system = await openProduct({ dataDir: opened.dataDir });
  const stages = await measureStages(questions, { system, shelf: makeReportShelf(system) });
  await system.close();
  expect(stages?.map(({ stage }) => stage)).toEqual(searchStages);
  expect(stages?.at(-1)?.recall).toMatchObject([{ of: 1 }, { of: 1 }, { count: 1, of: 1 }]);
});
