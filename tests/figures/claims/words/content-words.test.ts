import { describe, expect, it } from 'vitest';
import { bareOf, claims, contentWords } from '../../../../figures/claims/words/content-words.ts';

describe('a word', () => {
  it.each(['粮食', '公路', '医院', '承担', '领先', 'GDP'])('claims something: %s', (word) =>
    expect(claims(word)).toBe(true),
  );

  it.each(['', '去年', '全县', '左右', '多少', '亿元', '的', '为', '报告中', '如下'])(
    'claims nothing by itself: %s',
    (word) => expect(claims(word)).toBe(false),
  );
});

describe('the words of a phrase that claim something', () => {
  it('are those left of its dates, particles and questions', () => {
    expect(contentWords('2009年全县的粮食产量达到了多少？')).toEqual(['粮食产量']);
  });

  it('hold words in Latin letters', () => {
    expect(contentWords('建成5G基站')).toContain('5G');
  });

  it('are none of a phrase that has none', () => {
    expect(contentWords('去年是多少')).toEqual([]);
    expect(contentWords('，。！')).toEqual([]);
  });
});

describe('a bare word', () => {
  it.each([
    ['均居', '居'],
    ['再降', '降'],
    ['已建成', '已建成'],
    ['粮食产量', '粮食产量'],
  ])('has lost the particles that stuck to it: %s is %s', (word, bare) =>
    expect(bareOf(word)).toBe(bare),
  );
});
