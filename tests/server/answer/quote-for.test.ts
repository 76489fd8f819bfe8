import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPassage, wordsIn } from '../../support/a-hit.ts';
import { quoteFor } from '../../../server/answer/quote-for.ts';

const passage = aPassage(
  '2023年要实现以下目标。地区生产总值增长4%左右。固定资产投资增长3%。' +
    '居民收入与经济增长同步。新增就业1万人以上。',
);

const quote = (sentence: string) => wordsIn(passage, quoteFor(sentence, passage));

describe('the words that carry a sentence', () => {
  it.each([
    ['地区生产总值目标是增长4%。', '地区生产总值增长4%左右。'],
    ['新增就业10000人。', '新增就业1万人以上。'],
    ['2023年固定资产投资增长3%。', '固定资产投资增长3%。'],
  ])('hold its number: %s', (sentence, words) => {
    expect(quote(sentence)).toBe(words);
  });

  it('run from the first to the last sentence that holds a number of it', () => {
    expect(quote('生产总值增长4%，就业1万人。')).toBe(
      '地区生产总值增长4%左右。固定资产投资增长3%。居民收入与经济增长同步。新增就业1万人以上。',
    );
  });

  it('are the likest sentence where it has no number', () => {
    expect(quote('居民收入增长要与经济同步。')).toBe('居民收入与经济增长同步。');
  });

  it('are the likest sentence where no number of it stands there', () => {
    expect(quote('居民收入与经济增长同步，增长99%。')).toBe('居民收入与经济增长同步。');
  });

  it('are the whole passage where that has no sentences', () => {
    const bare = { ...passage, sentences: [] };
    expect(quoteFor('增长4%。', bare)).toEqual({ start: bare.start, end: bare.end });
  });

  it('always lie within the passage and begin and end with a sentence', () => {
    const starts = passage.sentences.map(({ start }) => start);
    const ends = passage.sentences.map(({ end }) => end);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (sentence) => {
        const { start, end } = quoteFor(sentence, passage);
        expect(starts).toContain(start);
        expect(ends).toContain(end);
        expect(end).toBeGreaterThan(start);
      }),
      { numRuns: 50 },
    );
  });
});
