import { describe, expect, it } from 'vitest';
import { segmentWords } from '../../../language/words/segment-words.ts';
import { thesaurus } from '../../../language/words/thesaurus.ts';

describe('cutting Chinese into words', () => {
  it('keeps the names of indicators whole', () => {
    expect(segmentWords('一般公共预算收入增长')).toEqual(['一般公共预算收入', '增长']);
    expect(segmentWords('居民人均可支配收入')).toEqual(['居民人均可支配收入']);
  });

  it('loses no character', () => {
    const text = '全区上下同心经济运行稳中有进民生持续改善';
    expect(segmentWords(text).join('')).toBe(text);
    expect(segmentWords('')).toEqual([]);
  });

  it.each(thesaurus.map(({ term }) => term).filter((term) => /^\p{Script=Han}+$/u.test(term)))(
    'keeps %s whole in a sentence',
    (term) => {
      expect(segmentWords(`预计${term}有所提高`)).toContain(term);
    },
  );
});
