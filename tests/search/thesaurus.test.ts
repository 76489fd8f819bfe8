import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../search/normalise-text.ts';
import { thesaurus } from '../../search/thesaurus.ts';

const all = thesaurus.flatMap(({ term, words }) => [term, ...words]);

describe('the thesaurus', () => {
  it('is written in the form in which texts are compared', () => {
    expect(all.filter((word) => normaliseText(word) !== word)).toEqual([]);
  });

  it('gives every word one meaning only', () => {
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
  });

  it('does not take a part for the whole', () => {
    const entryOf = (word: string) =>
      thesaurus.find(({ term, words }) => term === word || words.includes(word))?.term;
    expect(entryOf('税收收入')).not.toBe(entryOf('一般公共预算收入'));
    expect(entryOf('财政收入')).toBe('一般公共预算收入');
    expect(entryOf('gdp')).toBe('地区生产总值');
  });
});
