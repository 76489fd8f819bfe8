import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWordLists, wordsIn } from '../../../figures/words/word-lists.ts';

const folder = new URL('../../../figures/words/', import.meta.url);
const tables = readdirSync(folder).filter((name) => name.endsWith('.tsv'));

describe.each(tables)('the word lists of %s', (name) => {
  const words = readWordLists(new URL(name, folder));

  it.each(words.map(({ list, word, example }) => ({ list, word, example })))(
    '$example holds $word, one of: $list',
    ({ list, word, example }) => {
      expect(new RegExp(wordsIn(words, list), 'u').exec(example)?.[0]).toBe(word);
    },
  );

  it('name no word twice in one list', () => {
    const keys = words.map(({ list, word }) => `${list}: ${word}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});

describe('a list of words', () => {
  it('finds the longest, and none that is part of another word', () => {
    const places = readWordLists(new URL('place-words.tsv', folder));
    const zone = new RegExp(wordsIn(places, 'zone'), 'u');
    expect(zone.exec('白石经济技术开发区')?.[0]).toBe('经济技术开发区');
    expect(new RegExp(wordsIn(places, 'division'), 'u').test('白石社区')).toBe(false);
  });
});
