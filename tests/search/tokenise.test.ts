import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../search/tokenise.ts';
import { digestNames, digestSource } from '../support/digests.ts';

describe('a number', () => {
  it('is found with and without its unit', () => {
    expect(tokenise('增长6.8%')).toEqual(['增长', '6.8%', '6.8']);
  });

  it.each([
    ['6.8%', ['6.8%', '6.8']],
    ['0.5个百分点', ['0.5个百分点', '0.5']],
    ['50.23亿元', ['50.23亿元', '50.23']],
    ['1.6万亿元', ['1.6万亿元', '1.6']],
    ['8400万元', ['8400万元', '8400']],
    ['7.1万户', ['7.1万户', '7.1']],
    ['700万人次', ['700万人次', '700']],
    ['21.9万亩', ['21.9万亩', '21.9']],
    ['3‰', ['3‰', '3']],
    ['69个', ['69个', '69']],
    ['1.5倍', ['1.5倍', '1.5']],
    ['2022年', ['2022年', '2022']],
    ['12平方公里', ['12平方公里', '12']],
    ['2100', ['2100']],
  ])('keeps its unit whole: %s', (text, tokens) => {
    expect(tokenise(text)).toEqual(tokens);
  });

  it('is never found by a part of it', () => {
    expect(tokenise('6.8%')).not.toContain('8%');
    expect(tokenise('16.8%')).not.toContain('6.8%');
    expect(tokenise('1846.6亿元')).not.toContain('846.6');
  });

  it('is the same in full width', () => {
    expect(tokenise('增长１２．５％')).toEqual(tokenise('增长12.5%'));
  });

  it('ends at a full stop that is not within it', () => {
    expect(tokenise('增长6.')).toEqual(['增长', '6']);
    expect(tokenise('1.2.3')).toEqual(['1.2', '3']);
  });
});

describe('a Latin word', () => {
  it.each([
    ['GDP', ['gdp']],
    ['PM2.5', ['pm2.5']],
    ['ＰＭ２．５', ['pm2.5']],
    ['APP', ['app']],
    ['co-working', ['co-working']],
  ])('is one token: %s', (text, tokens) => {
    expect(tokenise(text)).toEqual(tokens);
  });

  it.each(['GDP.', 'GDP…', 'GDP-', 'GDP。', '“GDP”', 'GDP, '])(
    'is the same before punctuation: %s',
    (text) => {
      expect(tokenise(text)).toEqual(['gdp']);
    },
  );
});

describe('Chinese', () => {
  it('is found by words and by pairs of characters', () => {
    expect(tokenise('老旧小区改造')).toEqual(['老旧小区', '改造', '老旧', '旧小', '小区', '区改']);
  });

  it('has no pair over the end of a run', () => {
    expect(tokenise('静海，天津')).not.toContain('海天');
    expect(tokenise('静海2023天津')).not.toContain('海天');
  });

  it('may be a single character', () => {
    expect(tokenise('水')).toEqual(['水']);
  });

  it('is cut between characters, never within one', () => {
    for (const token of tokenise('区长张𬭎同志视察𡌶村')) {
      expect(token).not.toMatch(/\p{Surrogate}/u);
    }
  });

  it('has no tokens where there are no words', () => {
    expect(tokenise('')).toEqual([]);
    expect(tokenise('，。！—— \n')).toEqual([]);
  });
});

describe('tokens', () => {
  it('survive being written as UTF-8, one a line, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        for (const token of tokenise(text)) {
          expect(Buffer.from(token, 'utf8').toString('utf8')).toBe(token);
          expect(token).not.toMatch(/\s/u);
          expect(token).not.toBe('');
        }
      }),
    );
  });

  it.each(digestNames)('find every clause of %s by its own words', (name) => {
    const clauses = digestSource(name)
      .split(/[，。；：\n]/u)
      .filter((clause) => /\p{Script=Han}{2}/u.test(clause));
    const inText = new Set(tokenise(digestSource(name)));
    for (const clause of clauses.slice(0, 60)) {
      const pairs = tokenise(clause).filter((token) => /^\p{Script=Han}{2}$/u.test(token));
      expect(pairs.filter((pair) => !inText.has(pair))).toEqual([]);
    }
  });
});
