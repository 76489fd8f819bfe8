import { describe, expect, it } from 'vitest';
import { buildEngines } from '../../bench/keyword-engines.ts';
import type { KeywordEntry } from '../../search/index/keyword-index.ts';
import { tokenise } from '../../language/words/tokenise.ts';

const texts = [
  '地区生产总值增长4%左右，固定资产投资增长3%。',
  '新建养老服务中心6所。',
  '一般公共预算收入增长6.5%。',
  '老旧小区改造15个。',
];
const entries = texts.map((text, position): KeywordEntry => ({
  id: `p${position}`,
  fields: [
    { tokens: tokenise(text), weight: 1 },
    { tokens: tokenise('二、2023年主要任务'), weight: 0.6 },
  ],
}));

// A comparison is fair only where all find the same by the same tokens.
describe('the engines compared', async () => {
  const engines = await buildEngines(entries, { weights: [1, 0.6], miniSearchAtMost: 3 });

  it('are the keyword leg and two others', () => {
    const made = engines.map(({ name, passages }) => [name, passages]);
    expect(made).toEqual([
      ['keyword leg', 4],
      ['SQLite FTS5', 4],
      ['MiniSearch', 3],
    ]);
  });

  it.each(engines.map((engine) => [engine.name, engine] as const))('%s finds', (_, engine) => {
    const find = (words: string) =>
      engine.search(new Map(tokenise(words).map((token) => [token, 1])), 1);
    expect(find('生产总值')).toEqual([0]);
    expect(find('养老服务')).toEqual([1]);
    expect(find('6.5%')).toEqual([2]);
    expect(find('火星')).toEqual([]);
  });

  it('say what they cost', () => {
    for (const { buildSeconds, megabytes } of engines) {
      expect(buildSeconds).toBeGreaterThan(0);
      expect(megabytes).not.toBeNaN();
    }
  });
});
