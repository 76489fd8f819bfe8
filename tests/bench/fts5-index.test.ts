import { afterAll, describe, expect, it } from 'vitest';
import { Fts5Index } from '../../bench/fts5-index.ts';
import { KeywordIndex, type KeywordEntry } from '../../search/index/keyword-index.ts';
import { tokenise } from '../../language/words/tokenise.ts';

const entry = (id: string, text: string): KeywordEntry => ({
  id,
  fields: [
    { tokens: tokenise(text), weight: 1 },
    { tokens: tokenise('二、2023年主要任务'), weight: 0.6 },
  ],
});

const entries = [
  entry('a', '地区生产总值增长4%左右，固定资产投资增长3%。'),
  entry('b', '新建养老服务中心6所。'),
  entry('c', '一般公共预算收入增长6.5%。'),
  entry('d', '老旧小区改造15个。'),
];

// A comparison is fair only where both find the same by the same tokens.
describe('Fts5Index', () => {
  const fts5 = new Fts5Index([1, 0.6]);
  for (const one of entries) fts5.add(one);
  fts5.finish();
  const keywords = KeywordIndex.build(entries);
  afterAll(() => fts5.close());

  it.each(['地区生产总值', '养老', '6.5%', '老旧小区改造15个'])(
    'finds %s first where the keyword leg does',
    (question) => {
      const tokens = new Map(tokenise(question).map((token) => [token, 1]));
      const [best] = keywords.search({ tokens, limit: 1 });
      expect(fts5.search(tokens.keys(), 1)).toEqual([best?.position]);
    },
  );

  it('finds nothing for no tokens', () => {
    expect(fts5.search([], 10)).toEqual([]);
  });
});
