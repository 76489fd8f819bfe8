import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../../language/characters/normalise-text.ts';
import { ForbiddenWords } from '../../../../language/words/forbidden/forbidden-words.ts';
import { readForbiddenWords } from '../../../../language/words/forbidden/read-forbidden-words.ts';

const list = readForbiddenWords(
  '# 试用\n口交\n毒品\n毒品交易\n赌博网站\nabc\n\n!路口交通\n！毒品犯罪\n',
);
const wordsIn = (text: string) => list.find(text).map(({ word }) => word);

describe('forbidden words', () => {
  it.each([
    ['哪里有毒品', '毒品'],
    ['哪里有毒品交易', '毒品交易'],
    ['赌 博 网 站', '赌博网站'],
    ['赌*博·网-站', '赌博网站'],
    ['赌\u200b博\u{e0041}网站', '赌博网站'],
    ['賭博網站', '赌博网站'],
    ['ＡＢＣ', 'abc'],
  ])('are found however they are written: %s', (text, word) => {
    expect(wordsIn(text)).toEqual([word]);
  });

  it.each(['十字路口交通治理', '打击毒品犯罪', '毒害，品行', '赌博。网站', '赌博\t网站', 'a b c'])(
    'are not found where they are none: %s',
    (text) => {
      expect(wordsIn(text)).toEqual([]);
    },
  );

  it('stand where they stand', () => {
    const text = '远离毒 品，举报赌博网站';
    const found = list.find(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['毒 品', '赌博网站']);
  });

  it('count beside an exception, and where they overlap one only in part', () => {
    expect(wordsIn('毒品犯罪和毒品')).toEqual(['毒品']);
    const overlapping = readForbiddenWords('路口交\n口交通\n!路口交');
    expect(overlapping.find('路口交通').map(({ word }) => word)).toEqual(['口交通']);
  });

  it('of another list are of another version, and of the same are not', () => {
    expect(readForbiddenWords('毒品').version).toBe(readForbiddenWords('# 一\n毒品\n').version);
    expect(readForbiddenWords('毒品').version).not.toBe(readForbiddenWords('!毒品').version);
  });

  it.each(['毒', '!品', '长'.repeat(51)])('may be no such line: %s', (line) => {
    expect(() => readForbiddenWords(`毒品\n${line}`)).toThrow('Line 2');
  });
});

it('a word is found just where a slow reading finds one', () => {
  const letters = fc.string({
    unit: fc.constantFrom('甲', '乙', '丙'),
    minLength: 2,
    maxLength: 4,
  });
  const words = fc.uniqueArray(letters, { minLength: 1, maxLength: 5 });
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁'), maxLength: 30 });
  fc.assert(
    fc.property(words, words, text, (forbidden, exceptions, said) => {
      const found = new ForbiddenWords({ words: forbidden, exceptions }).find(said);
      expect(found).toEqual(slowly(forbidden, exceptions, said));
    }),
  );
});

/** Every word at every place; those within the longest exception of some place are none. */
function slowly(words: readonly string[], exceptions: readonly string[], text: string) {
  const longestOf = (listed: readonly string[], at: number) =>
    listed
      .filter((word) => normaliseText(text).startsWith(word, at))
      .toSorted((a, b) => b.length - a.length)[0];
  const spared = Array.from(text, (_, at) => [at, at + (longestOf(exceptions, at)?.length ?? 0)]);
  const hits = [];
  for (let at = 0; at < text.length; at++) {
    const word = longestOf(words, at);
    if (word === undefined) continue;
    const end = at + word.length;
    if (spared.some(([from = 0, to = 0]) => at >= from && end <= to)) continue;
    hits.push({ word, start: at, end });
    at = end - 1;
  }
  return hits;
}
