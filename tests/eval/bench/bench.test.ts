import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readBenchSet } from '../../../eval/bench/bench-files.ts';
import { benchMeasures, runBench, stageRecall } from '../../../eval/bench/measure-search.ts';
import { openBenchSearch } from '../../../eval/product/search-bench.ts';
import { searchStages } from '../../../eval/system-under-test.ts';
import { ratioOf } from '../../../eval/statistics/ratio.ts';
import { withTemporaryFolder } from '../../../eval/temporary-folder.ts';
import { standInEmbedder } from '../../../search/index/stand-in-embedder.ts';

const passages = [
  { id: 'road', title: '交通', text: '全县新修农村公路三百二十公里。沿线村庄都通了班车。' },
  { id: 'school', text: '新建幼儿园六所，增加学位一千五百个。' },
  { id: 'water', text: '城乡供水一体化工程完工，八万人喝上了放心水。' },
];
const questions = [
  { id: 1, question: '新建了几所幼儿园？', answers: ['六所'], positives: ['school'] },
  { id: 2, question: '多少人喝上放心水？', answers: ['八万人'], positives: ['water'] },
  { id: 3, question: '农村公路修了多少公里？', answers: [], positives: ['road', 'water'] },
];
const lines = (values: readonly unknown[]) =>
  values.map((value) => JSON.stringify(value)).join('\n');

test('the search of the product finds passages of any set, and misses count', () =>
  withTemporaryFolder(async (folder) => {
    writeFileSync(join(folder, 'passages.jsonl'), lines(passages));
    writeFileSync(join(folder, 'questions.jsonl'), lines(questions));
    const set = await readBenchSet(folder);
    const { search, close } = await openBenchSearch(set.passages, {
      dataDir: folder,
      embedder: standInEmbedder,
    });
    const results = await runBench(set, search, () => {});
    close();
    expect(results.map(({ found }) => found.ranked[0])).toEqual(['school', 'water', 'road']);
    // 农村公路修了多少公里 and the passage on water share no word, so only vectors find it.
    const recall = searchStages.map((stage) => stageRecall(results, stage, 20));
    expect(recall).toEqual([2.5 / 3, 1, 1, 1]);
    const value = (id: string) =>
      ratioOf(
        results.flatMap(
          (result) => benchMeasures.find((each) => each.id === id)?.part(result) ?? [],
        ),
      );
    expect(value('recall@1')).toBeCloseTo(2.5 / 3);
    expect(value('hit@1')).toBe(1);
    expect(value('MRR')).toBe(1);
    expect(value('answer in first 1')).toBe(1);
  }));

test('a folder may hold several sets, gzipped or not', () =>
  withTemporaryFolder(async (folder) => {
    writeFileSync(join(folder, 'towns.passages.jsonl.gz'), gzipSync(lines(passages)));
    writeFileSync(join(folder, 'towns.questions.jsonl'), lines(questions));
    const set = await readBenchSet(folder, 'towns');
    expect(set.passages.map(({ id }) => id)).toEqual(['road', 'school', 'water']);
    expect(set.questions).toHaveLength(3);
    await expect(readBenchSet(folder, 'cities')).rejects.toThrow(/cities\.passages\.jsonl/u);
  }));

test.each([
  [
    'a passage that is not there',
    [{ ...questions[0], positives: ['none'] }],
    /names passage none/u,
  ],
  ['a line without a question', [{ id: 1 }], /questions\.jsonl line 1/u],
  ['an id twice', [questions[0], questions[0]], /id 1 stands twice/u],
])('%s is told', (_, broken, complaint) =>
  withTemporaryFolder(async (folder) => {
    writeFileSync(join(folder, 'passages.jsonl'), lines(passages));
    writeFileSync(join(folder, 'questions.jsonl'), lines(broken));
    await expect(readBenchSet(folder)).rejects.toThrow(complaint);
  }),
);
